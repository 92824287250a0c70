package io.github.labelboxspring.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapSearchTests {

    private static final List<Integer> SIZES = List.of(24, 32, 48, 64, 96);

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 48, 64, 96})
    void findsTheSmallestSizeThatIsEnough(int needed) {
        assertThat(HeapSearch.smallest(SIZES, size -> size >= needed)).isEqualTo(needed);
    }

    @ParameterizedTest
    @ValueSource(ints = {97, 1_000})
    void isInfiniteIfNoSizeIsEnough(int needed) {
        assertThat(HeapSearch.smallest(SIZES, size -> size >= needed)).isInfinite();
    }
}
