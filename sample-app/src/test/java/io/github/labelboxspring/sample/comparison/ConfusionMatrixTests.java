package io.github.labelboxspring.sample.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTests {

    private final ConfusionMatrix matrix = new ConfusionMatrix();

    @Test
    void countsWhatWasTakenForWhat() {
        this.matrix.add(3, 3);
        this.matrix.add(3, 3);
        this.matrix.add(3, 8);
        this.matrix.add(0, 9);
        assertThat(this.matrix.total()).isEqualTo(4);
        assertThat(this.matrix.right()).isEqualTo(2);
        assertThat(this.matrix.accuracy()).isEqualTo(0.5);
        assertThat(this.matrix.counts()[3]).containsExactly(0, 0, 0, 2, 0, 0, 0, 0, 1, 0);
    }

    @Test
    void isATableForPeople() {
        this.matrix.add(3, 8);
        assertThat(this.matrix.toString().lines())
                .hasSize(11)
                .anySatisfy(line -> assertThat(line.trim().split(" +"))
                        .containsExactly("3", "·", "·", "·", "·", "·", "·", "·", "·", "1", "·"));
    }
}
