/** The observation of a call: its context, its keys and the convention that names them. */
@NullMarked
package io.github.labelboxspring.observation;

import org.jspecify.annotations.NullMarked;
