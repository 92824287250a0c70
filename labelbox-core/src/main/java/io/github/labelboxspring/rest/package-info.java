/** REST requests of the application's own. */
@NullMarked
package io.github.labelboxspring.rest;

import org.jspecify.annotations.NullMarked;
