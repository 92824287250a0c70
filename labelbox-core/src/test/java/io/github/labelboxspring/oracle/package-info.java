/** Holds the client's requests to those that were recorded of the official SDK. */
@NullMarked
package io.github.labelboxspring.oracle;

import org.jspecify.annotations.NullMarked;
