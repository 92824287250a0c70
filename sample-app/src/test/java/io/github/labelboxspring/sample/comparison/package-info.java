@NullMarked
package io.github.labelboxspring.sample.comparison;

import org.jspecify.annotations.NullMarked;
