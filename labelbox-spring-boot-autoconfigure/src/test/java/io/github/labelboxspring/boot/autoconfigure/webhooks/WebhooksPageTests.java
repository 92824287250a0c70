package io.github.labelboxspring.boot.autoconfigure.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.boot.autoconfigure.Page;
import io.github.labelboxspring.boot.webhooks.WebhookOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S11: what docs/reference/webhooks.md shows is true. */
class WebhooksPageTests {

    private static final List<String> IMPORTS = List.of(
            "io.github.labelboxspring.LabelboxClient",
            "io.github.labelboxspring.boot.webhooks.*",
            "io.github.labelboxspring.emulator.*",
            "io.github.labelboxspring.webhooks.NewWebhook",
            "io.github.labelboxspring.webhooks.Webhook",
            "io.github.labelboxspring.webhooks.WebhookTopic",
            "java.net.URI",
            "java.net.http.HttpRequest",
            "java.nio.charset.StandardCharsets",
            "java.time.Duration",
            "java.util.*",
            "java.util.function.Supplier",
            "org.springframework.context.annotation.*",
            "org.springframework.context.event.EventListener",
            "org.springframework.security.config.annotation.web.builders.HttpSecurity",
            "org.springframework.security.web.SecurityFilterChain",
            "org.springframework.stereotype.Component");

    private final Page page = Page.named("webhooks.md");

    @Test
    void itsCodeCompiles(@TempDir Path folder) throws IOException {
        this.page.compiles(folder, IMPORTS);
    }

    @Test
    void itNamesEveryProperty() {
        this.page.namesProperties("labelbox.webhooks");
    }

    @Test
    void itNamesEveryOutcomeAndItsStatus() {
        assertThat(WebhookOutcome.values())
                .allSatisfy(
                        outcome -> assertThat(this.page.text()).contains("`" + outcome + "`", "| " + outcome.status()));
    }

    @Test
    void itNamesHowManyDeliveriesWebFluxTakes() {
        assertThat(this.page.text())
                .contains("more than " + ReactiveWebhookEndpoint.THREADS * (1 + ReactiveWebhookEndpoint.QUEUE));
    }
}
