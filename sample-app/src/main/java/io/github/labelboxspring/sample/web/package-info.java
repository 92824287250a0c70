/** The pages: controllers, what templates show, and the events that make pages fetch what has changed. */
@NullMarked
package io.github.labelboxspring.sample.web;

import org.jspecify.annotations.NullMarked;
