/** Internals of the test starter, which may change in any release. */
@NullMarked
package io.github.labelboxspring.test.internal;

import org.jspecify.annotations.NullMarked;
