package io.github.labelboxspring.datarows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.datarows.DataRowsResult.ImportedDataRow;
import io.github.labelboxspring.datarows.GlobalKeysResult.Changed;
import io.github.labelboxspring.datarows.GlobalKeysResult.Refused;
import io.github.labelboxspring.datarows.GlobalKeysResult.Status;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import io.github.labelboxspring.error.TaskTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class GlobalKeyBehaviourTests extends EmulatorTest {

    private String prefix = "";

    private List<String> ids = List.of();

    @BeforeEach
    void makeTwoRowsWithoutKeys() {
        this.prefix = UUID.randomUUID() + "-";
        String dataset =
                this.client.datasets().create(NewDataset.of("keys")).execute().id();
        this.ids = this.client
                .dataRows()
                .create(
                        dataset,
                        List.of(NewDataRow.of("https://example.org/a.png"), NewDataRow.of("https://example.org/b.png")))
                .execute()
                .rows()
                .stream()
                .map(ImportedDataRow::id)
                .toList();
    }

    private GlobalKeysResult assign(String first, String second) {
        return this.style.run(this.client
                .dataRows()
                .globalKeys()
                .assign(List.of(
                        new GlobalKeyAssignment(this.ids.get(0), first),
                        new GlobalKeyAssignment(this.ids.get(1), second))));
    }

    @Test
    void assignedKeysFindTheirRows() {
        GlobalKeysResult result = assign(this.prefix + "a", this.prefix + "b");
        assertThat(result.status()).isEqualTo(Status.SUCCESS);
        assertThat(result.results())
                .containsExactlyInAnyOrder(
                        new Changed(this.ids.get(0), this.prefix + "a", false),
                        new Changed(this.ids.get(1), this.prefix + "b", false));
        assertThat(this.style
                        .run(this.client.dataRows().getByGlobalKey(this.prefix + "b"))
                        .id())
                .isEqualTo(this.ids.get(1));
    }

    /** A part that fails keeps nothing else back, and is told apart. */
    @Test
    void aRowThatDoesNotExistIsTheOnlyError() {
        GlobalKeysResult result = this.style.run(this.client
                .dataRows()
                .globalKeys()
                .assign(List.of(
                        new GlobalKeyAssignment(this.ids.get(0), this.prefix + "a"),
                        new GlobalKeyAssignment("cm99999999999999999999999", this.prefix + "x"))));
        assertThat(result.status()).isEqualTo(Status.PARTIAL_SUCCESS);
        assertThat(result.results()).extracting(Changed::dataRowId).containsExactly(this.ids.get(0));
        assertThat(result.errors()).singleElement().satisfies(error -> {
            assertThat(error.dataRowId()).isEqualTo("cm99999999999999999999999");
            assertThat(error.globalKey()).isEqualTo(this.prefix + "x");
            assertThat(error.kind()).isEqualTo(RowFailure.Kind.REFUSED); // A8
            assertThat(error.error()).contains("does not exist");
        });
        assertThatExceptionOfType(RowsFailedException.class)
                .isThrownBy(result::orThrow)
                .withMessageStartingWith("1 of 2 items failed: " + this.prefix + "x: ");
    }

    @Test
    void clearedKeysAreFreeAndUnknownOnesAreErrors() {
        assertThat(assign(this.prefix + "a", this.prefix + "b").errors()).isEmpty();
        GlobalKeysResult result = this.style.run(
                this.client.dataRows().globalKeys().clear(List.of(this.prefix + "a", this.prefix + "x")));
        assertThat(result.status()).isEqualTo(Status.PARTIAL_SUCCESS);
        assertThat(result.results()).extracting(Changed::globalKey).containsExactly(this.prefix + "a");
        assertThat(result.errors()).extracting(Refused::globalKey).containsExactly(this.prefix + "x");
        assertThat(result.errors()).extracting(Refused::kind).containsExactly(RowFailure.Kind.NOT_FOUND); // A8
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.client.dataRows().getByGlobalKey(this.prefix + "a")));
        assertThat(this.style
                        .run(this.client.dataRows().globalKeys().clear(List.of(this.prefix + "x")))
                        .status())
                .isEqualTo(Status.FAILURE);
    }

    @Test
    void aJobThatTakesTooLongIsATimeout() {
        assertThatExceptionOfType(TaskTimeoutException.class)
                .isThrownBy(() -> this.style.run(
                        this.client.dataRows().globalKeys().clear(List.of(this.prefix + "a"), Duration.ofMillis(1))));
    }

    @Test
    void whatIsMissingIsSaidBeforeAnyRequest() {
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GlobalKeyAssignment(this.ids.get(0), ""))
                .withMessageContaining("global key")
                .withMessageContaining(this.ids.get(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.dataRows().globalKeys().assign(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.dataRows().globalKeys().clear(List.of()));
        assertThat(this.emulator.requests().all()).hasSize(before);
    }
}
