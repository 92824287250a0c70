@NullMarked
package io.github.labelboxspring.labels;

import org.jspecify.annotations.NullMarked;
