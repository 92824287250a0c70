/** Auto-configuration of the Actuator endpoint and info. */
@NullMarked
package io.github.labelboxspring.boot.autoconfigure.endpoint;

import org.jspecify.annotations.NullMarked;
