package io.github.labelboxspring.boot.autoconfigure.webhooks;

import io.github.labelboxspring.boot.webhooks.WebhookSecret;
import io.github.labelboxspring.boot.webhooks.WebhookSecrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the webhook endpoint.
 *
 * @param enabled Whether to receive webhooks. Has an effect only if another property of webhooks is set.
 * @param path Path of the endpoint, below the context path of the application.
 * @param secret Secret of the webhooks.
 * @param previousSecret Secret that is also accepted, while webhooks are migrated to a new one.
 * @param workspaces Secrets of further workspaces, by the workspace name that events contain.
 * @param allowSha1 Whether to accept deliveries that are signed with SHA-1 only.
 * @param maxBodySize Maximum size of a body.
 * @param store Where to record published deliveries.
 * @param retention Time for which the database keeps a delivery.
 * @param claimTimeout Time after which a delivery that a stopped process left unfinished in the database can be
 *     processed again. Must be longer than listeners take.
 */
@ConfigurationProperties("labelbox.webhooks")
public record LabelboxWebhooksProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("/labelbox/webhooks") String path,
        @Nullable String secret,
        @Nullable String previousSecret,
        @DefaultValue Map<String, Secrets> workspaces,
        @DefaultValue("false") boolean allowSha1,
        @DefaultValue("10MB") DataSize maxBodySize,
        @DefaultValue("memory") Store store,
        @DefaultValue("7d") Duration retention,
        @DefaultValue("5m") Duration claimTimeout) {

    /** Name of the workspace of {@code labelbox.webhooks.secret}. */
    private static final String DEFAULT = "default";

    /** Omits the secrets. */
    @Override
    public String toString() {
        return "LabelboxWebhooksProperties[path=" + this.path + "]";
    }

    WebhookSecrets secrets() {
        List<WebhookSecret> all = new ArrayList<>(new Secrets(this.secret, this.previousSecret).of(DEFAULT));
        this.workspaces.forEach((name, secrets) -> all.addAll(secrets.of(name)));
        if (all.isEmpty()) {
            throw new MissingWebhookSecretException();
        }
        List<WebhookSecret> fixed = List.copyOf(all);
        return () -> fixed;
    }

    /**
     * Secrets of one workspace.
     *
     * @param secret Secret of the webhooks.
     * @param previousSecret Secret that is also accepted, while webhooks are migrated to a new one.
     */
    public record Secrets(@Nullable String secret, @Nullable String previousSecret) {

        /** Omits the secrets. */
        @Override
        public String toString() {
            return "Secrets[]";
        }

        /** Ignores an empty secret, and line breaks at the end, which come from a file that contains the secret. */
        private List<WebhookSecret> of(String workspace) {
            return Stream.of(this.secret, this.previousSecret)
                    .filter(StringUtils::hasText)
                    .map(secret -> new WebhookSecret(workspace, secret.replaceAll("[\r\n]+$", "")))
                    .toList();
        }
    }

    /** Where to record deliveries. */
    public enum Store {

        /** In this process. */
        MEMORY,

        /** In the database of the application. */
        JDBC
    }
}
