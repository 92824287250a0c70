package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.engine.events.Event;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event that asks whether a data row passes a filter of a logic node. The domain that stores the filtered data
 * answers it.
 */
public final class FilterQuestion implements Event {

    private final ProjectRow row;
    private final String field;
    private final @Nullable Object metadata;
    private @Nullable Boolean answer;

    FilterQuestion(ProjectRow row, String field, @Nullable Object metadata) {
        this.row = row;
        this.field = field;
        this.metadata = metadata;
    }

    public ProjectRow row() {
        return this.row;
    }

    /** Return the filtered property, such as {@code IssueCategory}. */
    public String field() {
        return this.field;
    }

    /** Return the condition of the filter as sent by the client. */
    public @Nullable Object metadata() {
        return this.metadata;
    }

    public void answer(boolean passes) {
        this.answer = passes;
    }

    Optional<Boolean> answer() {
        return Optional.ofNullable(this.answer);
    }
}
