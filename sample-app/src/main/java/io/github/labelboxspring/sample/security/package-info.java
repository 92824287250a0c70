/** Who is served, and how browsers are told to treat the pages. */
@NullMarked
package io.github.labelboxspring.sample.security;

import org.jspecify.annotations.NullMarked;
