/** Downloads through signed URLs. */
@NullMarked
package io.github.labelboxspring.internal.transport.files;

import org.jspecify.annotations.NullMarked;
