/** Database migrations in addition to the scripts of Flyway. */
@NullMarked
package io.github.labelboxspring.sample.database;

import org.jspecify.annotations.NullMarked;
