/** Foundry: models of the platform that predict on data rows. */
@NullMarked
package io.github.labelboxspring.foundry;

import org.jspecify.annotations.NullMarked;
