/** Work that is measured next to the same work of the official SDK. */
@NullMarked
package io.github.labelboxspring.benchmarks;

import org.jspecify.annotations.NullMarked;
