package io.github.labelboxspring.ontologies;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** O6: only a radio is shown as a scale, as the official SDK says. */
class LikertScaleTests {

    private static final Option YES = Option.of("yes");

    @Test
    void aChecklistIsNoScale() {
        Classification checklist = Classification.checklist("usable", YES).withLikertScale();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaCheck.check(checklist))
                .withMessageContaining("checklist usable");
        assertThatCode(() ->
                        SchemaCheck.check(Classification.radio("usable", YES).withLikertScale()))
                .doesNotThrowAnyException();
    }
}
