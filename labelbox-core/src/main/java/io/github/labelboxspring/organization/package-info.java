/** The organization that an API key belongs to. */
@NullMarked
package io.github.labelboxspring.organization;

import org.jspecify.annotations.NullMarked;
