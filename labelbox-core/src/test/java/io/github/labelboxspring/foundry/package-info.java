@NullMarked
package io.github.labelboxspring.foundry;

import org.jspecify.annotations.NullMarked;
