/** A platform of one's own, for who has no key. */
@NullMarked
package io.github.labelboxspring.sample.emulator;

import org.jspecify.annotations.NullMarked;
