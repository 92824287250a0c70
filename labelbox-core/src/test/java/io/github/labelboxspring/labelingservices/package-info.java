@NullMarked
package io.github.labelboxspring.labelingservices;

import org.jspecify.annotations.NullMarked;
