/** Settings of the client and of single calls: time limits, retries, polling and connections. */
@NullMarked
package io.github.labelboxspring.settings;

import org.jspecify.annotations.NullMarked;
