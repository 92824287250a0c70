package io.github.labelboxspring.emulator.internal.engine.graphql;

/** The platform's values of {@code extensions.code}, and the emulator's own {@link #NOT_IMPLEMENTED}. */
public enum ErrorCode {
    AUTHENTICATION_ERROR,
    AUTHORIZATION_ERROR,
    RESOURCE_NOT_FOUND,
    RESOURCE_CONFLICT,
    MALFORMED_REQUEST,
    OPERATION_NOT_ALLOWED,
    GRAPHQL_VALIDATION_FAILED,
    GRAPHQL_PARSE_FAILED,
    INTERNAL_SERVER_ERROR,
    NOT_IMPLEMENTED
}
