@NullMarked
package io.github.labelboxspring.models;

import org.jspecify.annotations.NullMarked;
