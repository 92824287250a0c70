/**
 * Calls as values: declared once, executed blocking or reactively. Nothing in here knows HTTP or how a request is built.
 */
@NullMarked
package io.github.labelboxspring.call;

import org.jspecify.annotations.NullMarked;
