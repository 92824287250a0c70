/** Background work of the platform. */
@NullMarked
package io.github.labelboxspring.tasks;

import org.jspecify.annotations.NullMarked;
