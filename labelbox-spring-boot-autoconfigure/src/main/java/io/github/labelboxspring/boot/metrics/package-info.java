/** Makes meters of what clients count. */
@NullMarked
package io.github.labelboxspring.boot.metrics;

import org.jspecify.annotations.NullMarked;
