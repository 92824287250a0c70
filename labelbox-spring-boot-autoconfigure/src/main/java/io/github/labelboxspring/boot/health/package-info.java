/** Tells Spring Boot's health endpoint whether Labelbox can be used. */
@NullMarked
package io.github.labelboxspring.boot.health;

import org.jspecify.annotations.NullMarked;
