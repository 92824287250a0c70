/** Labeling services and their dashboards. */
@NullMarked
package io.github.labelboxspring.emulator.internal.domain.labelingservices;

import org.jspecify.annotations.NullMarked;
