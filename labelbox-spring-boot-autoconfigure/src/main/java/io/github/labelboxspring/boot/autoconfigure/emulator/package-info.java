/** Auto-configuration of the embedded emulator. */
@NullMarked
package io.github.labelboxspring.boot.autoconfigure.emulator;

import org.jspecify.annotations.NullMarked;
