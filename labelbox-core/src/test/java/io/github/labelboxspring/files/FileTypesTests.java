package io.github.labelboxspring.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** X28: media types are those that Python's {@code mimetypes} gives to the official SDK. */
class FileTypesTests {

    /** What Python 3.11 says of each ending that it knows, in both cases and behind a {@code #}, and of odd names. */
    static Stream<Arguments> guesses() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(FileTypesTests.class.getResourceAsStream("/files/guessed-by-python.json"))) {
            return new JsonMapper()
                    .readTree(file).properties().stream()
                            .map(each -> Arguments.of(
                                    each.getKey(),
                                    each.getValue().isNull()
                                            ? null
                                            : each.getValue().asString()));
        }
    }

    @ParameterizedTest
    @MethodSource("guesses")
    void areThoseOfPython(String name, @Nullable String type) {
        assertThat(FileTypes.of(name).orElse(null)).isEqualTo(type);
    }

    @Test
    void theTableIsWhole() throws IOException {
        assertThat(guesses()).hasSizeGreaterThan(450);
    }
}
