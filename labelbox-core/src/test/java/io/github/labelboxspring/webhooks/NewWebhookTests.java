package io.github.labelboxspring.webhooks;

import static io.github.labelboxspring.webhooks.WebhookTopic.LABEL_CREATED;
import static io.github.labelboxspring.webhooks.WebhookTopic.LABEL_DELETED;
import static io.github.labelboxspring.webhooks.WebhookTopic.WORKFLOW_ACTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before any request. */
class NewWebhookTests {

    private static final String URL = "https://example.org/labelbox?token=canary";

    private static NewWebhook webhook(String url) {
        return NewWebhook.of(url, "canary-secret", LABEL_CREATED);
    }

    @Test
    void eachTopicIsSentOnce() {
        assertThat(NewWebhook.of(URL, "s", WORKFLOW_ACTION, LABEL_DELETED, WORKFLOW_ACTION)
                        .topics())
                .containsExactly(WORKFLOW_ACTION, LABEL_DELETED);
        assertThat(webhook(URL).withProject("p").projectId()).isEqualTo("p");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/hooks", "HTTPS://example.org", "https://example.org/größe"})
    void absoluteUrlsAreTaken(String url) {
        assertThat(webhook(url).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org/hooks", "/hooks", "ftp://example.org/", "https:///hooks", "https://a b/"})
    void otherUrlsAreNot(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> webhook(url)).withMessageContaining("webhook");
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookUpdate.ofUrl(url));
    }

    @Test
    void secretTopicAndProjectMustSaySomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> NewWebhook.of(URL, " ", LABEL_CREATED));
        assertThatIllegalArgumentException().isThrownBy(() -> NewWebhook.of(URL, "s"));
        assertThatIllegalArgumentException().isThrownBy(() -> webhook(URL).withProject(""));
    }

    @ParameterizedTest
    @EnumSource(
            value = WebhookTopic.class,
            names = {"REVIEW_CREATED", "REVIEW_UPDATED", "REVIEW_DELETED", "UNKNOWN"})
    void topicsThatAreNotOfferedAreRefused(WebhookTopic topic) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewWebhook.of(URL, "s", LABEL_CREATED, topic))
                .withMessageContaining(topic.name())
                .withMessageContaining("[LABEL_CREATED, LABEL_UPDATED, LABEL_DELETED, WORKFLOW_ACTION]");
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookUpdate.ofTopics(topic));
    }

    /** S4, R75: neither secrets nor tokens get into logs. */
    @Test
    void secretsAreNotShown() {
        assertThat(webhook(URL).toString())
                .contains("https://example.org/labelbox")
                .doesNotContain("canary");
        assertThat(WebhookUpdate.ofUrl(URL).toString()).doesNotContain("canary");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> webhook("ftp://example.org/?token=canary"))
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("canary"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> webhook("https://example.org/?token=canary canary"))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("canary"));
    }

    @Test
    void anUpdateNamesWhatItChanges() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookUpdate(null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookUpdate.ofStatus(WebhookStatus.UNKNOWN));
        WebhookUpdate update = WebhookUpdate.ofUrl(URL)
                .withTopics(LABEL_DELETED)
                .withStatus(WebhookStatus.REVOKED)
                .withUrl("https://example.org/");
        assertThat(update)
                .isEqualTo(new WebhookUpdate("https://example.org/", List.of(LABEL_DELETED), WebhookStatus.REVOKED));
        assertThat(WebhookUpdate.ofTopics().topics()).isEmpty();
    }
}
