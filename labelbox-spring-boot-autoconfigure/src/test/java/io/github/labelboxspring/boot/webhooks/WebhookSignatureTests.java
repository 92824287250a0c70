package io.github.labelboxspring.boot.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.boot.webhooks.WebhookSignature.Algorithm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R65, R69: what Labelbox's receiver in Python computes with {@code hmac.new(secret, msg=body, digestmod=…)}. */
class WebhookSignatureTests {

    private static final byte[] BODY =
            Hooks.bytes("{\"id\":\"cl1\",\"label\":\"{\\\"objects\\\":[]}\",\"note\":\"café 鵜\"}");

    private static final String SHA_256 = "sha256=9cd4e77d03bb172c6e0c876726c865e9758fa2fbb41c9268ff1e96ea75d77f93";

    private static final String SHA_1 = "sha1=d7b179a72b7c9eec03a58fc557ae2e507b3734ce";

    private static final WebhookSecret SECRET = new WebhookSecret("default", "CHANGE-ME");

    @Test
    void signsAsLabelboxDoes() {
        assertThat(WebhookSignature.sha256("CHANGE-ME", BODY)).isEqualTo(SHA_256);
        assertThat(WebhookSignature.sha1("CHANGE-ME", BODY)).isEqualTo(SHA_1);
    }

    @Test
    void findsTheSecret() {
        List<WebhookSecret> secrets = List.of(new WebhookSecret("other", "x"), SECRET);
        assertThat(Algorithm.SHA_256.verify(SHA_256, BODY, secrets)).isEqualTo(SECRET);
        assertThat(Algorithm.SHA_1.verify(SHA_1, BODY, secrets)).isEqualTo(SECRET);
        assertThat(Algorithm.SHA_256.verify(SHA_256, BODY, List.of())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha256",
                "256=",
                "sha256=zz",
                "sha256=0",
                "sha1=d7b179a72b7c9eec03a58fc557ae2e507b3734ce",
                "9cd4e77d03bb172c6e0c876726c865e9758fa2fbb41c9268ff1e96ea75d77f93",
                "sha256=9cd4e77d03bb172c6e0c876726c865e9758fa2fbb41c9268ff1e96ea75d77f9300"
            })
    void nothingElseIsASignature(String signature) {
        assertThat(Algorithm.SHA_256.verify(signature, BODY, List.of(SECRET))).isNull();
    }

    /** One wrong bit anywhere. */
    @Test
    void everyByteOfTheBodyCounts() {
        for (int at = 0; at < BODY.length; at++) {
            byte[] changed = BODY.clone();
            changed[at] ^= 1;
            assertThat(Algorithm.SHA_256.verify(SHA_256, changed, List.of(SECRET)))
                    .isNull();
        }
    }

    /** R67 */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void anEmptySecretIsNone(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookSecret("birds", secret))
                .withMessageContaining("birds");
    }

    /** R75 */
    @Test
    void aSecretIsNotShown() {
        assertThat(SECRET.toString()).doesNotContain("CHANGE-ME");
    }
}
