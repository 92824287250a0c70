/**
 * The work of campaigns as jobs of Spring Batch, and what starts them: a job is due if the database says so, see
 * {@link io.github.labelboxspring.sample.jobs.Dispatcher}.
 */
@NullMarked
package io.github.labelboxspring.sample.jobs;

import org.jspecify.annotations.NullMarked;
