/**
 * Readers, writers and a partitioner for Spring Batch jobs that move data rows and annotations.
 *
 * @see <a href="https://docs.spring.io/spring-batch/reference/">Spring Batch</a>
 */
@NullMarked
package io.github.labelboxspring.batch;

import org.jspecify.annotations.NullMarked;
