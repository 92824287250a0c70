package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R5: the text of a refusal. */
class GraphQlErrorTests {

    private static String text(String message, Object errors) {
        return new GraphQlError(message, null, null, errors).text();
    }

    @Test
    void theReasonsFollowTheMessageAsSentences() {
        assertThat(text("refused", List.of(Map.of("error", "No ontology"), Map.of("error", "No data rows"))))
                .isEqualTo("refused: No ontology. No data rows");
    }

    @Test
    void whatIsNoReasonIsShownAsItIs() {
        assertThat(text("refused", List.of("modelRunId is unknown", Map.of("field", "x"))))
                .isEqualTo("refused: modelRunId is unknown. {field=x}");
        assertThat(text("", "why")).isEqualTo("no message: why");
    }
}
