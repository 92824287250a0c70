/** Tests of the package. */
@NullMarked
package io.github.labelboxspring.internal.transport.files;

import org.jspecify.annotations.NullMarked;
