/** Models, their runs and their configurations for live evaluation. */
@NullMarked
package io.github.labelboxspring.models;

import org.jspecify.annotations.NullMarked;
