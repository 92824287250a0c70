package io.github.labelboxspring.boot.webhooks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a webhook. There are two generations: {@link LabelPayload} for webhooks created by the API, the official
 * SDK or the older web application, and {@link DataRowPayload} for those configured with the "export v2" payload in a
 * project's settings.
 */
public sealed interface WebhookPayload permits LabelPayload, DataRowPayload, OtherPayload {

    /** Return the id of the project, null if there is none, or several. */
    @Nullable
    String projectId();

    /** Return the id of the data row, null if there is none. */
    @Nullable
    String dataRowId();

    /** Return the body as delivered; empty if it is not a JSON object. */
    Map<String, Object> json();
}
