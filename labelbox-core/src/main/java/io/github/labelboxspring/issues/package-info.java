/**
 * Issues that people report for data rows and labels, with comments and categories.
 *
 * @see <a href="https://docs.labelbox.com/docs/issues-comments">Labelbox: issues and comments</a>
 */
@NullMarked
package io.github.labelboxspring.issues;

import org.jspecify.annotations.NullMarked;
