package io.github.labelboxspring.boot.webhooks;

import java.util.List;

/**
 * The accepted secrets. A bean of this type replaces the properties, for example for secrets that change while the
 * application runs.
 */
@FunctionalInterface
public interface WebhookSecrets {

    /** Return the currently accepted secrets. Called for each delivery; an empty list rejects all. */
    List<WebhookSecret> current();
}
