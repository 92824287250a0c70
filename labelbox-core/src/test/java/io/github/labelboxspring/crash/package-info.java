/** Tests of what remains of a caller whose process is killed. */
@NullMarked
package io.github.labelboxspring.crash;

import org.jspecify.annotations.NullMarked;
