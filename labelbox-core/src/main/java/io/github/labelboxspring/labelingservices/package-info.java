/**
 * Labeling services: requesting a workforce for a project, and following its progress.
 *
 * @see <a href="https://docs.labelbox.com/reference/labeling-workforce">Labelbox: labeling workforce</a>
 */
@NullMarked
package io.github.labelboxspring.labelingservices;

import org.jspecify.annotations.NullMarked;
