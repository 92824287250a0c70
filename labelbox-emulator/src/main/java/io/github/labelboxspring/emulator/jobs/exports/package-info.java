/** Data rows and labels on their way out: which are exported, how a line looks, how the file is cut. */
@NullMarked
package io.github.labelboxspring.emulator.jobs.exports;

import org.jspecify.annotations.NullMarked;
