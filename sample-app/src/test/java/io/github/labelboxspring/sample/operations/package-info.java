@NullMarked
package io.github.labelboxspring.sample.operations;

import org.jspecify.annotations.NullMarked;
