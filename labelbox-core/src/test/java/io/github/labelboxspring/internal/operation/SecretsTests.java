package io.github.labelboxspring.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.integrations.IamSettings;
import io.github.labelboxspring.integrations.NewIamIntegration;
import io.github.labelboxspring.tasks.Task;
import io.github.labelboxspring.webhooks.NewWebhook;
import io.github.labelboxspring.webhooks.Webhook;
import io.github.labelboxspring.webhooks.WebhookStatus;
import io.github.labelboxspring.webhooks.WebhookTopic;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** X27: secrets that are sent or handed out are in no exception and no text. */
class SecretsTests {

    private static final String SECRET = "s3cret/+value";

    private final StubServer stub = new StubServer();

    private final LabelboxClient client = this.stub.client().build();

    @AfterEach
    void stop() {
        this.stub.close();
    }

    private static <E extends LabelboxException> void assertHidden(Class<E> type, Call<?> call) {
        E failure = catchThrowableOfType(type, call::execute);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(SECRET).contains("***");
    }

    private Call<?> webhook() {
        return this.client
                .organization()
                .webhooks()
                .create(NewWebhook.of("https://example.org/hook?token=t", SECRET, WebhookTopic.LABEL_CREATED));
    }

    private Call<?> integration() {
        return this.client
                .organization()
                .iamIntegrations()
                .create(NewIamIntegration.of(
                                "rows", IamSettings.azure("https://acme.blob.core.windows.net/rows", "tenant"))
                        .withClient("client", SECRET));
    }

    @Test
    void aServerThatEchoesASecretDoesNotShowIt() {
        String refusal =
                "{\"errors\":[{\"message\":\"invalid value { secret: '%s' }\",\"extensions\":{\"code\":\"MALFORMED_REQUEST\"}}]}";
        this.stub.then(200, refusal.replace("%s", SECRET));
        assertHidden(InvalidRequestException.class, webhook());
        this.stub.then(400, "{\"message\":\"cannot use " + SECRET + "\"}");
        assertHidden(InvalidRequestException.class, integration());
        this.stub.then(200, "<html>" + SECRET + "</html>");
        assertHidden(DecodingException.class, integration());
    }

    /** The answer is cut off within the new key. */
    @Test
    void aNewKeyIsNotShownThoughItsAnswerCannotBeRead() {
        String key = "{\"data\":{\"createApiKey\":{\"id\":\"k1\",\"jwt\":\"" + SECRET;
        this.stub.then(200, key);
        assertHidden(
                DecodingException.class,
                this.client.custom().graphQl().mutation("mutation New { createApiKey { id jwt } }", Map.of()));
    }

    @Test
    void anEchoedSecretMayBeLongAndHaveQuotes() {
        String echo = "{\\\"secret\\\":\\\"" + "x".repeat(100_000) + "\\\\\\\"y\\\"}";
        this.stub.then(
                200, "{\"errors\":[{\"message\":\"" + echo + "\",\"extensions\":{\"code\":\"MALFORMED_REQUEST\"}}]}");
        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class,
                () -> this.client.organization().iamIntegrations().list().execute());
        assertThat(refusal).hasMessageContaining("{\"secret\":\"***\"}");
    }

    @Test
    void valuesAreShownWithoutTheQueriesOfTheirUrls() {
        Webhook webhook = new Webhook(
                "w1", "https://example.org/hook?token=" + SECRET, List.of(), WebhookStatus.ACTIVE, null, null);
        Task task =
                new Task("t1", null, null, "COMPLETE", 100, "https://store/f?sig=" + SECRET, null, null, null, null);
        IamSettings azure = IamSettings.azure("https://acme/rows?sig=" + SECRET, "tenant");
        assertThat(List.of(webhook, task, azure).toString())
                .doesNotContain(SECRET)
                .contains("https://example.org/hook", "https://store/f", "https://acme/rows");
    }

    @Test
    void anAddressWithASignatureIsNotSent() {
        IamSettings signed = IamSettings.azure("https://acme/rows?sig=" + SECRET, "tenant");
        IllegalArgumentException refusal =
                catchThrowableOfType(IllegalArgumentException.class, () -> NewIamIntegration.of("rows", signed));
        assertThat(refusal).hasMessageContaining("have no query").hasMessageNotContaining(SECRET);
        IllegalArgumentException odd = catchThrowableOfType(
                IllegalArgumentException.class,
                () -> NewIamIntegration.of("rows", IamSettings.azure("https://acme/ rows", "tenant")));
        assertThat(odd).hasMessageContaining("The URL of a container");
    }
}
