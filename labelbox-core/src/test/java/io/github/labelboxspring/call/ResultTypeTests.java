package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTypeTests {

    /** Readers are kept by type: types that are the same must be equal, or memory fills with each line that is read. */
    @Test
    void typesOfTheSameShapeAreEqual() {
        assertThat(ResultType.anyObject().type())
                .isEqualTo(ResultType.anyObject().type());
        assertThat(ResultType.listOf(String.class).type())
                .isEqualTo(ResultType.listOf(String.class).type())
                .isNotEqualTo(ResultType.listOf(Integer.class).type());
    }
}
