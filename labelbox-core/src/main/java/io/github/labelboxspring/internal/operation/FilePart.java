package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Content;

/**
 * A file in a multipart GraphQL request.
 *
 * @param variable path of the variable that it replaces, such as {@code variables.file}
 * @param key name of the part
 * @param filename file name sent with it
 * @param contentType its media type
 * @param content its bytes
 */
public record FilePart(String variable, String key, String filename, String contentType, Content content) {}
