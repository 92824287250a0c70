/** Tests of the package. */
@NullMarked
package io.github.labelboxspring.transport.files;

import org.jspecify.annotations.NullMarked;
