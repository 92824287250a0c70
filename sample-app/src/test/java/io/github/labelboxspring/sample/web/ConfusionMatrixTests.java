package io.github.labelboxspring.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTests {

    @Test
    void rightAndWrongPredictionsHaveScalesOfTheirOwn() {
        ConfusionMatrix matrix = ConfusionMatrix.of(2, new int[][] {{100, 1, 0}, {4, 50, 0}, {0, 0, 1}});

        assertThat(matrix.total()).isEqualTo(156);
        assertThat(matrix.rows())
                .extracting(row -> row.cells().stream()
                        .map(ConfusionMatrix.Cell::shade)
                        .toList()
                        .toString())
                .containsExactly("[5, 1, 0]", "[5, 2, 0]", "[0, 0, 1]");
        assertThat(matrix.rows().get(1).cells().get(0)).isEqualTo(new ConfusionMatrix.Cell(0, 4, 5, false));
    }

    @Test
    void aMatrixWithoutMistakesHasNoShadeForThem() {
        ConfusionMatrix matrix = ConfusionMatrix.of(1, new int[][] {{3, 0}, {0, 0}});

        assertThat(matrix.rows().get(0).cells())
                .extracting(ConfusionMatrix.Cell::shade)
                .containsExactly(5, 0);
    }
}
