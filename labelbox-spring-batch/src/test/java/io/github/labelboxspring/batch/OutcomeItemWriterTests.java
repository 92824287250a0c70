package io.github.labelboxspring.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.Chunk;

/** R11: each item of a chunk has an outcome of its own, however often the chunk is written. */
class OutcomeItemWriterTests {

    private final List<List<String>> sent = new ArrayList<>();

    private boolean down = true;

    private final OutcomeItemWriter<String> writer = new OutcomeItemWriter<>() {
        @Override
        List<RowFailure> send(List<String> items, Outcomes<String> outcomes) {
            OutcomeItemWriterTests.this.sent.add(items);
            items.forEach(outcomes::succeeded);
            items.stream()
                    .filter("refused"::equals)
                    .forEach(item -> outcomes.failed(item, failure(item, RowFailure.Kind.REFUSED)));
            items.stream()
                    .filter(item -> OutcomeItemWriterTests.this.down && item.equals("late"))
                    .forEach(item -> outcomes.failed(item, failure(item, RowFailure.Kind.NOT_UPLOADED)));
            return List.of();
        }
    };

    private static RowFailure failure(String item, RowFailure.Kind kind) {
        return new RowFailure(null, item, kind, "for a test");
    }

    private List<Integer> places(Chunk<String> chunk) {
        RowsFailedException failed = catchThrowableOfType(RowsFailedException.class, () -> this.writer.write(chunk));
        return failed.failures().stream().map(RowFailure::index).toList();
    }

    @Test
    void whatDidNotArriveIsSentAgainAndKeepsItsPlace() {
        Chunk<String> chunk = Chunk.of("first", "refused", "late");
        assertThat(places(chunk)).containsExactly(1, 2);
        assertThat(places(chunk)).containsExactly(1, 2);
        this.down = false;
        assertThat(places(chunk)).containsExactly(1);
        assertThat(places(chunk)).containsExactly(1);
        assertThat(this.sent).containsExactly(List.of("first", "refused", "late"), List.of("late"), List.of("late"));
    }
}
