/**
 * The emulator in a container, for tests of applications that are not to share a process with it, or that are written with
 * Testcontainers anyway. Needs {@code org.testcontainers:testcontainers} and, for {@code @ServiceConnection}, {@code
 * org.springframework.boot:spring-boot-testcontainers}, which the application adds.
 */
@NullMarked
package io.github.labelboxspring.test.testcontainers;

import org.jspecify.annotations.NullMarked;
