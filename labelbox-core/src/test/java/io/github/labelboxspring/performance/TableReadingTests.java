package io.github.labelboxspring.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.error.DecodingException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("X21: a table ends with its last row, and no row is missing without an error")
class TableReadingTests {

    private final AtomicInteger asked = new AtomicInteger();

    @SafeVarargs
    private final PagedCall<Integer> table(PerformancePage<Integer>... pages) {
        return TableReading.of(number -> Call.defer(() -> {
            this.asked.incrementAndGet();
            return Call.of(pages[number - 1]);
        }));
    }

    private static PerformancePage<Integer> rows(int total, Integer... rows) {
        return new PerformancePage<>(Arrays.asList(rows), total, null);
    }

    @Test
    void theLastRowIsTheEnd() {
        assertThat(table(rows(3, 1, 2), rows(3, 3)).execute()).isEqualTo(List.of(1, 2, 3));
        assertThat(this.asked).hasValue(2);
    }

    @Test
    void anEmptyPageBeforeTheLastRowIsAnError() {
        assertThat(table(rows(0)).execute()).isEmpty();
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> table(rows(5, 1, 2), rows(5)).execute())
                .withMessageContaining("after 2 of 5 rows");
    }

    @Test
    void aTableWithAnotherNumberOfRowsIsAnError() {
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> table(rows(3, 1, 2), rows(4, 3)).execute())
                .withMessageContaining("from 3 rows to 4");
    }
}
