@NullMarked
package io.github.labelboxspring.sample.job;

import org.jspecify.annotations.NullMarked;
