/**
 * Auto-configuration for Spring Boot.
 *
 * @see <a href="https://docs.spring.io/spring-boot/how-to/batch.html">Spring Boot: batch applications</a>
 */
@NullMarked
package io.github.labelboxspring.batch.autoconfigure;

import org.jspecify.annotations.NullMarked;
