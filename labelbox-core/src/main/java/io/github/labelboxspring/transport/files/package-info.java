/** Downloads through signed URLs. */
@NullMarked
package io.github.labelboxspring.transport.files;

import org.jspecify.annotations.NullMarked;
