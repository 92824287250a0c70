/** The same data, seen by this client and by the official SDK. */
@NullMarked
package io.github.labelboxspring.sdk;

import org.jspecify.annotations.NullMarked;
