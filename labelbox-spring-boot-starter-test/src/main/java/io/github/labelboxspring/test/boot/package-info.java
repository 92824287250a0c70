/** Support for tests of Spring Boot applications: an emulator, a test slice, and a network guard. */
@NullMarked
package io.github.labelboxspring.test.boot;

import org.jspecify.annotations.NullMarked;
