@NullMarked
package io.github.labelboxspring.apikeys;

import org.jspecify.annotations.NullMarked;
