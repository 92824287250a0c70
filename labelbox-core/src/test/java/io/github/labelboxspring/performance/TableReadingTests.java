package io.github.labelboxspring.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.error.DecodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("X21: a table ends with its last row, and no row is missing without an error")
class TableReadingTests {

    private final AtomicInteger asked = new AtomicInteger();

    record Rows(List<Integer> data, int total) implements TableReading.Table<Integer> {}

    private PagedCall<Integer> table(Rows... pages) {
        return TableReading.of(
                new Query(Map.of()),
                parameters -> Call.defer(() -> {
                    this.asked.incrementAndGet();
                    return Call.of(pages[Integer.parseInt(Objects.requireNonNull(parameters.get("page"))) - 1]);
                }));
    }

    private static Rows rows(int total, Integer... rows) {
        return new Rows(Arrays.asList(rows), total);
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
