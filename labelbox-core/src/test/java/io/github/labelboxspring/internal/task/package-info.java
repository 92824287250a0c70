@NullMarked
package io.github.labelboxspring.internal.task;

import org.jspecify.annotations.NullMarked;
