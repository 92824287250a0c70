/** The emulator as a service of Docker Compose. */
@NullMarked
package io.github.labelboxspring.boot.docker.compose;

import org.jspecify.annotations.NullMarked;
