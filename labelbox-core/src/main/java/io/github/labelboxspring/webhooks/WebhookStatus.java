package io.github.labelboxspring.webhooks;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Whether a webhook is called. */
public enum WebhookStatus {
    /** The webhook is called. */
    ACTIVE,
    /** The webhook is not called; the official SDK calls this deleted. */
    INACTIVE,
    /** The webhook is not called. How this differs from {@link #INACTIVE} is not documented. */
    REVOKED,
    /** A status that this client version does not support. */
    @JsonEnumDefaultValue
    UNKNOWN
}
