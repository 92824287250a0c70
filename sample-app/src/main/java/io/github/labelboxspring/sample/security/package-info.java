/** Access control, and the security headers of the pages. */
@NullMarked
package io.github.labelboxspring.sample.security;

import org.jspecify.annotations.NullMarked;
