/** Says member by member of the official SDK what answers to it here. */
@NullMarked
package io.github.labelboxspring.coverage;

import org.jspecify.annotations.NullMarked;
