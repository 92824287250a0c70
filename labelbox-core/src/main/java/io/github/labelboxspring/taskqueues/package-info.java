/**
 * The queues of a project's workflow, through which its data rows pass from labeling through review to done, and the
 * reservations of data rows for labelers and reviewers.
 *
 * @see <a href="https://docs.labelbox.com/docs/workflows">Labelbox: workflows</a>
 */
@NullMarked
package io.github.labelboxspring.taskqueues;

import org.jspecify.annotations.NullMarked;
