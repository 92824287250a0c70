/**
 * Compares this client with the official SDK and with a floor. {@link io.github.labelboxspring.benchmarks.Comparison}
 * starts a server with canned answers and a process of each implementation, lets them do the work of each
 * {@link io.github.labelboxspring.benchmarks.Scenario} in turn, and reports what it costs.
 */
@NullMarked
package io.github.labelboxspring.benchmarks;

import org.jspecify.annotations.NullMarked;
