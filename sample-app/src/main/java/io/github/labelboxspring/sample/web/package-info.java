/** The pages: controllers, the data of templates, and the events that update open pages. */
@NullMarked
package io.github.labelboxspring.sample.web;

import org.jspecify.annotations.NullMarked;
