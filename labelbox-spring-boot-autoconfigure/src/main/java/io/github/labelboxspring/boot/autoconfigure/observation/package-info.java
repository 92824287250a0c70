/** Auto-configuration of what is observed of clients. */
@NullMarked
package io.github.labelboxspring.boot.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
