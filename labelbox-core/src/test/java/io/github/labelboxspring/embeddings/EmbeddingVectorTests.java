package io.github.labelboxspring.embeddings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.datarows.RowEmbedding;
import io.github.labelboxspring.internal.transport.codec.Json;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A13: one value type for vectors, with doubles")
class EmbeddingVectorTests {

    private final Json json = Json.strict();

    @Test
    void equalNumbersMakeEqualVectors() {
        assertThat(EmbeddingVector.of(0.1, 2))
                .isEqualTo(EmbeddingVector.of(List.of(0.1, 2)))
                .hasSameHashCodeAs(EmbeddingVector.of(List.of(0.1, 2)))
                .isNotEqualTo(EmbeddingVector.of(0.1f, 2));
        assertThat(new RowEmbedding("e", EmbeddingVector.of(1, 2)))
                .isEqualTo(new RowEmbedding("e", EmbeddingVector.of(new float[] {1, 2})));
        assertThat(new DataRowVector("r", EmbeddingVector.of(1, 2)))
                .isEqualTo(new DataRowVector("r", EmbeddingVector.of(1, 2)))
                .isNotEqualTo(new DataRowVector("r", EmbeddingVector.of(2, 1)));
    }

    @Test
    void aVectorDoesNotChange() {
        double[] numbers = {1, 2};
        EmbeddingVector vector = EmbeddingVector.of(numbers);
        numbers[0] = 3;
        vector.values()[1] = 3;
        assertThat(vector).isEqualTo(EmbeddingVector.of(1, 2));
        assertThat(vector.dims()).isEqualTo(2);
    }

    @Test
    void jsonKeepsEveryDigit() {
        EmbeddingVector vector = EmbeddingVector.of(0.1, 1 / 3.0, Double.MIN_VALUE, -1e300);
        String text = new String(this.json.write(vector), UTF_8);
        assertThat(text).startsWith("[0.1,0.3333333333333333,");
        assertThat(this.json.read(text.getBytes(UTF_8), ResultType.of(EmbeddingVector.class)))
                .isEqualTo(vector);
        assertThat(new String(this.json.write(new DataRowVector("r", EmbeddingVector.of(0.1))), UTF_8))
                .isEqualTo("{\"id\":\"r\",\"vector\":[0.1]}");
    }

    @Test
    void whatIsNoVectorIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(EmbeddingVector::of).withMessageContaining("1 to 2048");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddingVector.of(new double[2_049]))
                .withMessageContaining("2049");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddingVector.of(1, Double.NaN))
                .withMessageContaining("number 1 is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddingVector.of(new float[] {Float.POSITIVE_INFINITY}))
                .withMessageContaining("Infinity");
        assertThatIllegalArgumentException().isThrownBy(() -> new DataRowVector(" ", EmbeddingVector.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RowEmbedding("", EmbeddingVector.of(1)));
    }

    @Test
    void aLongVectorIsShownShort() {
        assertThat(EmbeddingVector.of(1, 2)).hasToString("EmbeddingVector[dims=2, values=[1.0, 2.0]]");
        assertThat(EmbeddingVector.of(new double[512]))
                .hasToString("EmbeddingVector[dims=512, values=[0.0, 0.0, 0.0, …]]");
    }
}
