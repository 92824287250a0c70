/** Makes the Labelbox client a bean of a Spring Boot application. */
@NullMarked
package io.github.labelboxspring.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
