/**
 * Background work of the platform, such as uploads and exports. A task has an id, by which another process can wait for
 * it.
 *
 * @see <a href="https://docs.labelbox.com/docs/limits">Labelbox: limits</a>
 */
@NullMarked
package io.github.labelboxspring.tasks;

import org.jspecify.annotations.NullMarked;
