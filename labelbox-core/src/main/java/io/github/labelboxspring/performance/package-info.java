/**
 * How people work: metrics of projects and of the workspace, tables of labelers and reviewers, and when people signed
 * in and out.
 *
 * @see <a href="https://docs.labelbox.com/docs/performance-dashboard">Labelbox: performance dashboard</a>
 */
@NullMarked
package io.github.labelboxspring.performance;

import org.jspecify.annotations.NullMarked;
