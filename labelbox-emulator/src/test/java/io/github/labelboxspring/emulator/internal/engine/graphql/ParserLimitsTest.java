package io.github.labelboxspring.emulator.internal.engine.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.ParserOptions;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.wire.Wire;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParserLimitsTest {

    /** M1 */
    @Test
    void leavesTheLimitsOfTheApplicationAlone() {
        ParserOptions ordinary = ParserOptions.getDefaultParserOptions();
        ParserOptions operations = ParserOptions.getDefaultOperationParserOptions();
        ParserOptions sdl = ParserOptions.getDefaultSdlParserOptions();

        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            new Wire(emulator).data("{user{id}}");

            assertThat(ParserOptions.getDefaultParserOptions()).isSameAs(ordinary);
            assertThat(ParserOptions.getDefaultOperationParserOptions()).isSameAs(operations);
            assertThat(ParserOptions.getDefaultSdlParserOptions()).isSameAs(sdl);
        }
        assertThat(ParserOptions.getDefaultOperationParserOptions().getMaxTokens())
                .isEqualTo(ParserOptions.MAX_QUERY_TOKENS);
    }

    /** M1 */
    @Test
    void readsDocumentsBeyondTheDefaultLimits() {
        String ids = IntStream.range(0, ParserOptions.MAX_QUERY_TOKENS)
                .mapToObj(i -> "\"c" + i + "\"")
                .collect(Collectors.joining(" "));

        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            assertThat(new Wire(emulator)
                            .ask("{users(where:{id_in:[" + ids + "]}){id}}", Map.of())
                            .toString())
                    .contains("\"users\":[]");
        }
    }
}
