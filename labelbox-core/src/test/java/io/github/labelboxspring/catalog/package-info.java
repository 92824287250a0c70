@NullMarked
package io.github.labelboxspring.catalog;

import org.jspecify.annotations.NullMarked;
