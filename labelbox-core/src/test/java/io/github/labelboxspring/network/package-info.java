/** The network as it really is: slow, broken, hostile. */
@NullMarked
package io.github.labelboxspring.network;

import org.jspecify.annotations.NullMarked;
