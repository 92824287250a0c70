/**
 * The annotations of a label as values: objects, answers, relationships, chat tasks and metrics.
 *
 * <p>{@link io.github.labelboxspring.annotations.Annotation} is sealed, so a {@code switch} over it is exhaustive.
 */
@NullMarked
package io.github.labelboxspring.annotations;

import org.jspecify.annotations.NullMarked;
