/** Support for tests of Spring Boot applications: an emulator, a slice, and a guard of the network. */
@NullMarked
package io.github.labelboxspring.test.boot;

import org.jspecify.annotations.NullMarked;
