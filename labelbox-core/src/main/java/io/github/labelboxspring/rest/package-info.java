/**
 * Custom REST requests, for endpoints that no other operation covers.
 *
 * @see <a href="https://docs.labelbox.com/docs/limits">Labelbox: limits</a>
 */
@NullMarked
package io.github.labelboxspring.rest;

import org.jspecify.annotations.NullMarked;
