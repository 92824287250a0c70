/** What is measured and traced of each call. */
@NullMarked
package io.github.labelboxspring.internal.transport.observation;

import org.jspecify.annotations.NullMarked;
