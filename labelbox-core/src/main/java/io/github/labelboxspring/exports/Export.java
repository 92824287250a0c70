package io.github.labelboxspring.exports;

/**
 * An export that is complete, ready to be read by {@link ExportOperations#rows} and {@link ExportOperations#errors}.
 *
 * @param taskId id of its task
 * @param rows number of data rows
 * @param size bytes of all data rows
 * @param errors number of errors
 * @param errorSize bytes of all errors
 */
public record Export(String taskId, long rows, long size, long errors, long errorSize) {}
