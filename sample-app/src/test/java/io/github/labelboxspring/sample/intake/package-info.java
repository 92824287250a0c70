@NullMarked
package io.github.labelboxspring.sample.intake;

import org.jspecify.annotations.NullMarked;
