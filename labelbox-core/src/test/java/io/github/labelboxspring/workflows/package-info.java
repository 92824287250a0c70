@NullMarked
package io.github.labelboxspring.workflows;

import org.jspecify.annotations.NullMarked;
