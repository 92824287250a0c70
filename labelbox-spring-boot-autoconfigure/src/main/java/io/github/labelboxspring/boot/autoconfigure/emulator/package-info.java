/** Auto-configuration of an emulator inside the application. */
@NullMarked
package io.github.labelboxspring.boot.autoconfigure.emulator;

import org.jspecify.annotations.NullMarked;
