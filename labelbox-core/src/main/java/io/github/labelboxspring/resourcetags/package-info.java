/**
 * Colored tags of the organization for grouping and finding projects.
 *
 * @see <a href="https://docs.labelbox.com/reference/project">Labelbox: projects</a>
 */
@NullMarked
package io.github.labelboxspring.resourcetags;

import org.jspecify.annotations.NullMarked;
