/**
 * The workflows of projects: the graph of steps that data rows pass through, from labeling over review and rework to
 * done, and the filters that choose between ways. For the queues that come of it, see {@code taskqueues}.
 *
 * @see <a href="https://docs.labelbox.com/docs/workflows">Labelbox: workflows</a>
 */
@NullMarked
package io.github.labelboxspring.workflows;

import org.jspecify.annotations.NullMarked;
