package io.github.labelboxspring.internal.transport.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.DecodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are read as a formatter would read them. */
class InstantReaderTests {

    private static Instant read(String text) {
        return Json.lenient().read(("\"" + text + "\"").getBytes(StandardCharsets.UTF_8), ResultType.of(Instant.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-31T08:00:00.000Z",
                "2024-02-29T23:59:59.999+00:00",
                "1970-01-01T00:00:00.001Z",
                "9999-12-31T23:59:59.999+00:00"
            })
    void thePlatformsFormsAreReadWithoutAFormatter(String text) {
        assertThat(InstantReader.read(text))
                .isEqualTo(OffsetDateTime.parse(text).toInstant())
                .isEqualTo(read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-31T08:00:00Z",
                "2024-01-31T08:00:00.000+05:30",
                "2024-01-31T08:00:00.123456Z",
                "2024-01-31T08:00:00.1Z",
                "2024-01-31T08:00:00-01:00"
            })
    void otherFormsAreLeftToJackson(String text) {
        assertThat(InstantReader.read(text)).isNull();
        assertThat(read(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T08:00:00.000Z",
                "2024-13-01T08:00:00.000Z",
                "2024-01-31T25:00:00.000Z",
                "2024-01-31 08:00:00.000Z",
                "2024-01-31T08:00:0x.000Z",
                "Z",
                "soon"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThat(InstantReader.read(text)).isNull();
        assertThatExceptionOfType(DecodingException.class).isThrownBy(() -> read(text));
    }
}
