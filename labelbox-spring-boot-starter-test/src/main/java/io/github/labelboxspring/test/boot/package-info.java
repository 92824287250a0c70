/** The embedded emulator for Spring Boot applications and their tests. */
@NullMarked
package io.github.labelboxspring.test.boot;

import org.jspecify.annotations.NullMarked;
