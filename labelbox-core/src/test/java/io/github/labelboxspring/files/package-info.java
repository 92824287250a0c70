@NullMarked
package io.github.labelboxspring.files;

import org.jspecify.annotations.NullMarked;
