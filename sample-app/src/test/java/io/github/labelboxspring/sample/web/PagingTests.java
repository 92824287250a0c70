package io.github.labelboxspring.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTests {

    @ParameterizedTest
    @CsvSource({"1,0,1,1,0", "1,60,1,1,0", "2,61,2,2,60", "3,61,2,2,60", "-5,61,1,2,0", "2147483647,10000,167,167,9960"
    })
    void aPageThatDoesNotExistIsTheClosestOne(int asked, int entries, int number, int last, int offset) {
        assertThat(Paging.of(asked, 60, entries)).isEqualTo(new Paging(number, last, offset));
    }
}
