/** Auto-configuration of task events. */
@NullMarked
package io.github.labelboxspring.boot.autoconfigure.tasks;

import org.jspecify.annotations.NullMarked;
