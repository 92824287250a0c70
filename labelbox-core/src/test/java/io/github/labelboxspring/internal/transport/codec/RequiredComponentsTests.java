package io.github.labelboxspring.internal.transport.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.DecodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** X24: an answer without what a record requires is an error where it is read. */
class RequiredComponentsTests {

    record Strict(
            String name,
            List<String> items,
            List<@Nullable String> holes,
            @Nullable String maybe,
            int number) {}

    record Defaults(@JsonSetter(nulls = Nulls.AS_EMPTY) List<String> items) {}

    record Open(String name, @JsonAnySetter Map<String, Object> other) {}

    record Secondary(String name, String full) {

        @JsonCreator
        Secondary(String name) {
            this(String.valueOf(name), name + "!");
        }
    }

    private static <T> T read(Class<T> type, String json) {
        return Json.lenient().read(json.getBytes(StandardCharsets.UTF_8), ResultType.of(type));
    }

    @Test
    void whatIsNotNullableMustBeThere() {
        assertThat(read(Strict.class, "{\"name\":\"a\",\"items\":[\"b\"],\"holes\":[null]}")
                        .items())
                .containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[],\"holes\":[]}",
                "{\"name\":null,\"items\":[],\"holes\":[]}",
                "{\"name\":\"a\",\"holes\":[]}",
                "{\"name\":\"a\",\"items\":null,\"holes\":[]}",
                "{\"name\":\"a\",\"items\":[null],\"holes\":[]}"
            })
    void otherwiseTheAnswerIsAnError(String json) {
        assertThatExceptionOfType(DecodingException.class).isThrownBy(() -> read(Strict.class, json));
    }

    @Test
    void aNumberThatIsNullIsZero() {
        assertThat(read(Strict.class, "{\"name\":\"a\",\"items\":[],\"holes\":[],\"number\":null}")
                        .number())
                .isZero();
    }

    @Test
    void aComponentMaySayItselfWhatNullIs() {
        assertThat(read(Defaults.class, "{\"items\":null}").items()).isEmpty();
        assertThat(read(Defaults.class, "{}").items()).isEmpty();
    }

    @Test
    void recordsThatKeepUnknownFieldsAreReadAsTheyCome() {
        Open open = read(Open.class, "{\"name\":null,\"more\":1}");
        assertThat(open.name()).isNull();
        assertThat(open.other()).containsEntry("more", 1);
    }

    @Test
    void aCreatorOfItsOwnIsReadAsItIs() {
        assertThat(read(Secondary.class, "{\"name\":\"a\"}").full()).isEqualTo("a!");
        assertThat(read(Secondary.class, "{\"name\":null}").full()).isEqualTo("null!");
    }
}
