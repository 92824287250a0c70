/** The Labelbox clients of a Spring application. */
@NullMarked
package io.github.labelboxspring.boot;

import org.jspecify.annotations.NullMarked;
