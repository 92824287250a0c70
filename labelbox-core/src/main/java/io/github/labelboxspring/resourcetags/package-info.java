/**
 * Colored tags of the organization, by which projects are grouped and found.
 *
 * @see <a href="https://docs.labelbox.com/reference/project">Labelbox: projects</a>
 */
@NullMarked
package io.github.labelboxspring.resourcetags;

import org.jspecify.annotations.NullMarked;
