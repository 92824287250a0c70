@NullMarked
package io.github.labelboxspring.taskqueues;

import org.jspecify.annotations.NullMarked;
