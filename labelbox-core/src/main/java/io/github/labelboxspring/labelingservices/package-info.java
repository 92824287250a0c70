/** Labeling services: projects as those who label them for others see them. */
@NullMarked
package io.github.labelboxspring.labelingservices;

import org.jspecify.annotations.NullMarked;
