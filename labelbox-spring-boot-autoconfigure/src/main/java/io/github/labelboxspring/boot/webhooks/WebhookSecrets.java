package io.github.labelboxspring.boot.webhooks;

import java.util.List;

/**
 * The secrets whose signatures are accepted. A bean of this type replaces the properties, such as for secrets that change
 * while the application runs.
 */
@FunctionalInterface
public interface WebhookSecrets {

    /** Return the secrets that are accepted now. Called for each delivery; an empty list refuses all. */
    List<WebhookSecret> current();
}
