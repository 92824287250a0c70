/**
 * Performance data: metrics of projects and the workspace, tables of labelers and reviewers, and sign-ins and
 * sign-outs of users.
 *
 * @see <a href="https://docs.labelbox.com/docs/performance-dashboard">Labelbox: performance dashboard</a>
 */
@NullMarked
package io.github.labelboxspring.performance;

import org.jspecify.annotations.NullMarked;
