@NullMarked
package io.github.labelboxspring.error;

import org.jspecify.annotations.NullMarked;
