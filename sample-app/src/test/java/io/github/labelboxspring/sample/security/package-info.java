@NullMarked
package io.github.labelboxspring.sample.security;

import org.jspecify.annotations.NullMarked;
