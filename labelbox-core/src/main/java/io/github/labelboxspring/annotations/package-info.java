/**
 * What a label says: objects, answers, relationships, tasks of a chat, metrics, as values.
 *
 * <p>{@link io.github.labelboxspring.annotations.Annotation} is sealed, so a {@code switch} over it is exhaustive.
 */
@NullMarked
package io.github.labelboxspring.annotations;

import org.jspecify.annotations.NullMarked;
