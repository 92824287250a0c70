/** Files, and the signed URLs through which clients read them. Independent of all domains. */
@NullMarked
package io.github.labelboxspring.emulator.internal.engine.storage;

import org.jspecify.annotations.NullMarked;
