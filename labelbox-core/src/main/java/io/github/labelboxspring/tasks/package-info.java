/**
 * Background tasks of the platform, such as uploads and exports. Any process can wait for a task by its id.
 *
 * @see <a href="https://docs.labelbox.com/docs/limits">Labelbox: limits</a>
 */
@NullMarked
package io.github.labelboxspring.tasks;

import org.jspecify.annotations.NullMarked;
