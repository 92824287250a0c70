package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HashFilterTests {

    private static Stream<String> texts(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(number -> prefix + number);
    }

    @Test
    void nothingIsForgottenAndNextToNothingIsTakenForSomethingElse() {
        int count = 200_000;
        HashFilter filter = HashFilter.ofBits(count * 128L);

        assertThat(texts("a", count).filter(text -> filter.add(HashFilter.hash(text))))
                .hasSizeLessThan(3);

        assertThat(texts("a", count)).allMatch(text -> filter.mayContain(HashFilter.hash(text)));
        assertThat(texts("b", count).filter(text -> filter.mayContain(HashFilter.hash(text))))
                .hasSizeLessThan(3);
        assertThat(texts("a", count)).allMatch(text -> filter.add(HashFilter.hash(text)));
    }

    @Test
    void aFilterIsCollectedInParts() {
        HashFilter filter = texts("a", 1000).parallel().collect(HashFilter.of(1000));

        assertThat(texts("a", 1000)).allMatch(text -> filter.mayContain(HashFilter.hash(text)));
        assertThat(texts("b", 1000)).noneMatch(text -> filter.mayContain(HashFilter.hash(text)));
    }

    @Test
    void eachCharacterAndTheOrderCount() {
        assertThat(Stream.of("", "\0", "\0\0", "ab", "ba", "b", "\u0161", "a")
                        .map(HashFilter::hash)
                        .distinct())
                .hasSize(8);
        assertThat(HashFilter.hash("a", "b")).isNotEqualTo(HashFilter.hash("b", "a"));
    }
}
