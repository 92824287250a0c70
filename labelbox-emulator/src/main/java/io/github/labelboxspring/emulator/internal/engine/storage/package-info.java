/** Files, and the signed URLs by which clients reach them. It knows no domain. */
@NullMarked
package io.github.labelboxspring.emulator.internal.engine.storage;

import org.jspecify.annotations.NullMarked;
