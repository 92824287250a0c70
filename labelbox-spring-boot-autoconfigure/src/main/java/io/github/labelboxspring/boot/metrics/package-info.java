/** Meters of Labelbox clients and webhooks. */
@NullMarked
package io.github.labelboxspring.boot.metrics;

import org.jspecify.annotations.NullMarked;
