@NullMarked
package io.github.labelboxspring.issues;

import org.jspecify.annotations.NullMarked;
