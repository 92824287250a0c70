package io.github.labelboxspring.webhooks;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Whether a webhook is called. */
public enum WebhookStatus {
    /** It is called. */
    ACTIVE,
    /** It is not called; what the official SDK calls deleted. */
    INACTIVE,
    /** It is not called. How it differs from {@link #INACTIVE} is not documented. */
    REVOKED,
    /** One that this client does not know. */
    @JsonEnumDefaultValue
    UNKNOWN
}
