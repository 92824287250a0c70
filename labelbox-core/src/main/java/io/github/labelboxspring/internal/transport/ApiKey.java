package io.github.labelboxspring.internal.transport;

import io.github.labelboxspring.error.ApiError;
import io.github.labelboxspring.error.AuthenticationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the API key as late as possible and never shows it. */
final class ApiKey {

    private ApiKey() {}

    static String from(Supplier<? extends @Nullable String> supplier, String operation, String host) {
        String key = supplier.get();
        if (key == null || key.isBlank()) {
            throw new AuthenticationException(new ApiError(operation, host, 0, null, null, null, "no API key is set"));
        }
        String trimmed = key.strip();
        if (trimmed.chars().anyMatch(each -> each <= ' ' || each > '~')) {
            throw new AuthenticationException(new ApiError(
                    operation,
                    host,
                    0,
                    null,
                    null,
                    null,
                    "the API key contains spaces, line ends or invalid characters"));
        }
        return trimmed;
    }
}
