/** The server: REST routes, bodies and replies. It knows no domain. */
@NullMarked
package io.github.labelboxspring.emulator.internal.engine.http;

import org.jspecify.annotations.NullMarked;
