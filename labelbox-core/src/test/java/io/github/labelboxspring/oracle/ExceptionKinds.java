package io.github.labelboxspring.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.error.BulkFailedException;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.error.LabelboxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How ours fails where the official SDK fails: the table {@code exceptions.json}, by the SDK's exception class. */
record ExceptionKinds(Map<String, Kind> kinds) {

    private static final String NONE = "none";

    static ExceptionKinds load() {
        return Catalogue.JSON.readValue(Catalogue.text("exceptions.json"), ExceptionKinds.class);
    }

    /** Holds our failure to the SDK's: its kind, its flag, and what the server said. */
    void compare(RecordedCase recorded, @Nullable Throwable failure, List<Refusal> played, List<Deviation> deviations) {
        Optional<String> deviating = deviations.stream()
                .map(Deviation::raises)
                .filter(Objects::nonNull)
                .findFirst();
        String usual = usual(recorded);
        assertThat(name(failure))
                .as("%s (%s) raises %s; ours: %s", recorded.name(), recorded.sdk(), recorded.raised(), failure)
                .isEqualTo(deviating.orElse(usual));
        assertThat(deviating.filter(usual::equals))
                .as("stale: %s raises %s anyway", recorded.name(), usual)
                .isEmpty();
        // The flag of a bulk failure is that of the request that failed.
        if (failure instanceof LabelboxException ours && !(failure instanceof BulkFailedException)) {
            checkFlags(recorded, ours);
        }
        if (failure instanceof LabelboxApiException ours && !played.isEmpty()) {
            checkAnswer(recorded, ours, played.get(played.size() - 1));
        }
    }

    private static String name(@Nullable Throwable failure) {
        return failure == null ? NONE : failure.getClass().getSimpleName();
    }

    private String usual(RecordedCase recorded) {
        String kind = recorded.kind();
        if (kind == null) {
            return NONE;
        }
        return Objects.requireNonNull(this.kinds.get(kind), () -> kind + " is not in exceptions.json")
                .ours();
    }

    private void checkFlags(RecordedCase recorded, LabelboxException ours) {
        assertThat(this.kinds.values())
                .as("%s: %s.retryable() is %s", recorded.name(), name(ours), ours.retryable())
                .anyMatch(kind -> kind.ours().equals(name(ours)) && ours.retryable() == kind.retryable());
    }

    private static void checkAnswer(RecordedCase recorded, LabelboxApiException ours, Refusal refusal) {
        assertThat(ours.code()).as("%s: code", recorded.name()).isEqualTo(refusal.code());
        assertThat(ours.getMessage()).as("%s: message", recorded.name()).contains(ours.serverMessage());
    }

    /**
     * How ours fails.
     *
     * @param ours class of the exception
     * @param retryable whether it says that asking again may help
     */
    record Kind(String ours, boolean retryable) {}
}
