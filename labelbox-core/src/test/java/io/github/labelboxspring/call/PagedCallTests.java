package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.error.DecodingException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R36: lists are read page by page, and no page before it is needed. */
class PagedCallTests {

    private final AtomicInteger asked = new AtomicInteger();

    private PagedCall<Integer> numbers(int count, int pageSize) {
        return PagedCall.of(cursor -> Call.defer(() -> {
            this.asked.incrementAndGet();
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            List<Integer> items = IntStream.range(from, Math.min(count, from + pageSize))
                    .boxed()
                    .toList();
            return Call.of(Page.byOffset(items, from, pageSize));
        }));
    }

    @Test
    void takingTenAsksForOnePage() {
        assertThat(numbers(1000, 100).flux().take(10).collectList().block()).hasSize(10);
        assertThat(this.asked).hasValue(1);
    }

    @Test
    void aStreamReadsAtMostOnePageAhead() {
        assertThat(numbers(1000, 100).stream().limit(10)).hasSize(10);
        assertThat(this.asked).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void allItemsComeInOrderHoweverManyPages() {
        assertThat(numbers(2_503, 10).execute()).hasSize(2_503).isSorted().doesNotHaveDuplicates();
        assertThat(this.asked).hasValue(251);
    }

    @Test
    void aFullLastPageCostsOneMoreQuestion() {
        assertThat(numbers(200, 100).mono().block()).hasSize(200);
        assertThat(this.asked).hasValue(3);
    }

    @Test
    void anEmptyListIsEmpty() {
        assertThat(numbers(0, 100).execute()).isEmpty();
    }

    /** R37. */
    @Test
    void aCursorThatComesTwiceIsAnErrorAndNoLoop() {
        PagedCall<Integer> broken = PagedCall.of(cursor -> Call.of(new Page<>(List.of(1), "same")));
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(broken::execute)
                .withMessageContaining("cursor same twice");
    }

    @Test
    void theCallCanBeReadTwice() {
        PagedCall<Integer> call = numbers(5, 2);
        assertThat(call.execute()).isEqualTo(call.execute());
    }
}
