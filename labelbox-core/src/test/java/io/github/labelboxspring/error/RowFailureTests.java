package io.github.labelboxspring.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.error.RowFailure.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A8: failures of items have a kind")
class RowFailureTests {

    @ParameterizedTest
    @CsvSource({
        "Duplicate global key: 'wren', DUPLICATE_GLOBAL_KEY",
        "DUPLICATE GLOBAL KEY, DUPLICATE_GLOBAL_KEY",
        "Data rows contain duplicate global keys, DUPLICATE_GLOBAL_KEY",
        "Global key wren already exists, DUPLICATE_GLOBAL_KEY",
        "Invalid global key: it must have 1 to 200 characters, REFUSED",
        "Data row cm1 not found, NOT_FOUND",
        "Schema did not exist, NOT_FOUND",
        "Associated ontology id could not be found, NOT_FOUND",
        "'Expected type image/*, detected: application/json', REFUSED",
        ", REFUSED"
    })
    void theKindFollowsFromLabelboxsText(String text, Kind kind) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(RowFailure.of(0, "k", text).kind()).isEqualTo(kind);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void onlyWhatWasNotProcessedIsSafeToResend() {
        assertThat(Kind.values()).filteredOn(Kind::safeToResend).containsExactly(Kind.NOT_UPLOADED);
    }

    @Test
    void allLostIsRetryableAPartOfItIsNot() {
        RowFailure lost = new RowFailure(0, "a", Kind.NOT_UPLOADED, "lost");
        RowFailure unknown = new RowFailure(1, "b", Kind.UNKNOWN, "silence");
        RowsFailedException all = new RowsFailedException(1, List.of(lost), null);
        assertThat(all.retryable()).isTrue();
        assertThat(all.mayHaveBeenApplied()).isFalse();
        RowsFailedException some = new RowsFailedException(2, List.of(lost), null);
        assertThat(some.retryable()).isFalse();
        assertThat(some.mayHaveBeenApplied()).isTrue();
        RowsFailedException silent = new RowsFailedException(2, List.of(lost, unknown), null);
        assertThat(silent.retryable()).isFalse();
        assertThat(silent.mayHaveBeenApplied()).isTrue();
        assertThat(silent).hasMessage("2 of 2 items failed: item 0 (a): lost; item 1 (b): silence");
    }

    @Test
    void theFailuresSurviveSerialization() throws IOException, ClassNotFoundException {
        RowFailure lost = new RowFailure(0, "a", Kind.NOT_UPLOADED, "lost");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new RowsFailedException(3, List.of(lost), null));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isInstanceOfSatisfying(RowsFailedException.class, read -> {
                assertThat(read.failures()).containsExactly(lost);
                assertThat(read.items()).isEqualTo(3);
            });
        }
    }
}
