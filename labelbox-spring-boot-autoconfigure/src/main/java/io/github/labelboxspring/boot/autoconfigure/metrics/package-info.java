/** Auto-configuration of meters. */
@NullMarked
package io.github.labelboxspring.boot.autoconfigure.metrics;

import org.jspecify.annotations.NullMarked;
