/** The HTTP server: REST routes, request bodies and responses. Independent of all domains. */
@NullMarked
package io.github.labelboxspring.emulator.internal.engine.http;

import org.jspecify.annotations.NullMarked;
