/** The Labelbox client: one accessor a domain. */
@NullMarked
package io.github.labelboxspring;

import org.jspecify.annotations.NullMarked;
