/** Auto-configuration of the observations of clients. */
@NullMarked
package io.github.labelboxspring.boot.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
