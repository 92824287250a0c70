package io.github.labelboxspring.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.internal.transport.codec.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** X22: the forms of files that state why a task failed. */
class FailureReasonTests {

    private static String of(String content) {
        return FailureReason.of(content, Json.lenient());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":\"gone\"}                                | gone",
                "{\"name\":\"row 7\",\"message\":\"bad url\"}        | bad url",
                "{\"errors\":[{\"message\":\"a\"},\"b\",null,\"\"]}  | a; b",
                "{\"row\":7,\"url\":null,\"reason\":\"bad url\"}     | row: 7; reason: bad url",
                "[[\"a\"],[],\" \"]                                  | a",
                "\"out of space\"                                    | out of space",
                "no JSON                                             | no JSON",
            })
    void oneValueIsRead(String content, String reason) {
        assertThat(of(content)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"``", "` \n `", "{}", "[]", "null"})
    void aFileThatSaysNothingHasNoReason(String content) {
        assertThat(of(content)).isEmpty();
    }

    @Test
    void eachLineIsReadOnItsOwn() {
        assertThat(of("{\"message\":\"a\"}\n\n  b  \n{\"message\":\"c\"}\nnull\n"))
                .isEqualTo("a; b; c");
    }

    @Test
    void aLongReasonIsCutAfter500Characters() {
        assertThat(of("x".repeat(500))).isEqualTo("x".repeat(500));
        assertThat(of("x".repeat(501))).isEqualTo("x".repeat(500) + " …");
    }
}
