@NullMarked
package io.github.labelboxspring.sample.web;

import org.jspecify.annotations.NullMarked;
