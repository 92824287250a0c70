@NullMarked
package io.github.labelboxspring.performance;

import org.jspecify.annotations.NullMarked;
