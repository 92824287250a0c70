/** Tests of the observation of calls. */
@NullMarked
package io.github.labelboxspring.observation;

import org.jspecify.annotations.NullMarked;
