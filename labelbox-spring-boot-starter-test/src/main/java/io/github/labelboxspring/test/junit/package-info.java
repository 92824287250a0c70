/** The emulator for JUnit tests without Spring. */
@NullMarked
package io.github.labelboxspring.test.junit;

import org.jspecify.annotations.NullMarked;
