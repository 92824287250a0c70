/** Events that notify other domains of changes in a domain. Independent of all domains. */
@NullMarked
package io.github.labelboxspring.emulator.internal.engine.events;

import org.jspecify.annotations.NullMarked;
