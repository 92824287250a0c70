package io.github.labelboxspring.emulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One request as it came in.
 *
 * @param rootFields the GraphQL root fields; empty for other requests
 * @param variables the GraphQL variables; empty when the body was larger than 64 KiB
 * @param headers by lowercase name, without {@code authorization}
 * @param bodySize in bytes as far as known, -1 otherwise
 */
public record ReceivedRequest(
        Instant at,
        String method,
        String path,
        List<String> rootFields,
        Map<String, Object> variables,
        Map<String, String> headers,
        long bodySize) {}
