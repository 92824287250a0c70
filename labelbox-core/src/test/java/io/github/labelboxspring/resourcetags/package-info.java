@NullMarked
package io.github.labelboxspring.resourcetags;

import org.jspecify.annotations.NullMarked;
