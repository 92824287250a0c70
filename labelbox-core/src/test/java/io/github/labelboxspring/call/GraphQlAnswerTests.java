package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.internal.transport.codec.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphQlAnswerTests {

    private static <T> T read(String json, ResultType<T> type) {
        return Json.lenient().read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    @Test
    void dataAndErrorsAreReadSideBySide() {
        GraphQlAnswer<String> answer = read(
                "{\"data\":\"found\",\"errors\":[{\"message\":\"gone\",\"extensions\":{\"code\":\"RESOURCE_NOT_FOUND\"}}]}",
                ResultType.answerOf(ResultType.of(String.class)));
        assertThat(answer.data()).isEqualTo("found");
        assertThat(answer.hasError("RESOURCE_NOT_FOUND")).isTrue();
        assertThat(answer.hasError("RESOURCE_CONFLICT")).isFalse();
    }

    /** The platform wraps the status of a service behind it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                  | 0   | no message",
                "{\"message\":\" \",\"extensions\":{}}               | 0   | no message",
                "{\"message\":\"a\",\"extensions\":{\"exception\":1}} | 0   | a",
                "{\"extensions\":{\"exception\":{\"status\":\"x\"}}} | 0   | no message",
                "{\"message\":\"a\",\"errors\":[1],\"extensions\":{\"exception\":{\"status\":409}}} | 409 | a: 1"
            })
    void anErrorHasAStatusAndAText(String json, int status, String text) {
        GraphQlError error = read(json, ResultType.of(GraphQlError.class));
        assertThat(error.status()).isEqualTo(status);
        assertThat(error.text()).isEqualTo(text);
    }
}
