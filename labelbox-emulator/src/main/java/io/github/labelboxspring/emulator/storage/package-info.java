/**
 * Uploaded and made files, and the signed URLs that lead to them.
 */
@NullMarked
package io.github.labelboxspring.emulator.storage;

import org.jspecify.annotations.NullMarked;
