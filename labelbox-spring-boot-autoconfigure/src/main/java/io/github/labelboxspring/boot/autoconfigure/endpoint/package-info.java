/** Auto-configuration of what the Actuator tells. */
@NullMarked
package io.github.labelboxspring.boot.autoconfigure.endpoint;

import org.jspecify.annotations.NullMarked;
