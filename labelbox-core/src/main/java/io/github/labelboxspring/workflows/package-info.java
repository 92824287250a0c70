/**
 * Workflows of projects: the graph of steps that data rows pass through, from labeling through review and rework to
 * done, and the filters that route them. For the resulting queues, see {@code taskqueues}.
 *
 * @see <a href="https://docs.labelbox.com/docs/workflows">Labelbox: workflows</a>
 */
@NullMarked
package io.github.labelboxspring.workflows;

import org.jspecify.annotations.NullMarked;
