/** Actuator endpoint and info of clients and tasks. */
@NullMarked
package io.github.labelboxspring.boot.endpoint;

import org.jspecify.annotations.NullMarked;
