/**
 * The emulator in a container, for tests that use Testcontainers or must not run the emulator in their own process.
 * Requires {@code org.testcontainers:testcontainers} and, for {@code @ServiceConnection}, {@code
 * org.springframework.boot:spring-boot-testcontainers}, which the application adds.
 */
@NullMarked
package io.github.labelboxspring.test.testcontainers;

import org.jspecify.annotations.NullMarked;
