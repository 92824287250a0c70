/** Auto-configuration of the health indicator. */
@NullMarked
package io.github.labelboxspring.boot.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
