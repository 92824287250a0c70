@NullMarked
package io.github.labelboxspring.sample.workspace;

import org.jspecify.annotations.NullMarked;
