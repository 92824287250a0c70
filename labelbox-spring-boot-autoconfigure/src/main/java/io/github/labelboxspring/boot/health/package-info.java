/** Health indicators for Labelbox and for watched tasks. */
@NullMarked
package io.github.labelboxspring.boot.health;

import org.jspecify.annotations.NullMarked;
