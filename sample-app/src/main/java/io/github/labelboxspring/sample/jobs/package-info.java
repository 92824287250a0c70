/**
 * The work of campaigns as Spring Batch jobs. The {@link io.github.labelboxspring.sample.jobs.Dispatcher} starts the
 * jobs that are due according to the database.
 */
@NullMarked
package io.github.labelboxspring.sample.jobs;

import org.jspecify.annotations.NullMarked;
