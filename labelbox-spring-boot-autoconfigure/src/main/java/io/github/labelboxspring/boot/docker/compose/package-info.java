/** Docker Compose support for the emulator. */
@NullMarked
package io.github.labelboxspring.boot.docker.compose;

import org.jspecify.annotations.NullMarked;
