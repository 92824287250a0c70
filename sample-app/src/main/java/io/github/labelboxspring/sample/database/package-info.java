/** What the database needs besides the scripts of Flyway. */
@NullMarked
package io.github.labelboxspring.sample.database;

import org.jspecify.annotations.NullMarked;
