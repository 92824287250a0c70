package io.github.labelboxspring.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.RowsFailedException;
import io.github.labelboxspring.error.UploadFailedException;
import io.github.labelboxspring.files.FileUploads.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class FileBehaviourTests extends EmulatorTest {

    private static final String UPLOAD = "uploadFile";

    @TempDir
    private Path folder;

    private final List<Path> files = new ArrayList<>();

    @BeforeEach
    void makeFiles() throws IOException {
        this.files.clear();
        for (int number = 0; number < 30; number++) {
            this.files.add(Files.writeString(this.folder.resolve(number + ".txt"), "file " + number));
        }
    }

    @AfterEach
    void heal() {
        this.emulator.faults().clear();
    }

    private FileUploads upload(List<Path> some) {
        return this.style.run(this.client.files().upload(some));
    }

    /** (R11): one outcome a file, in order; a retry of the failed ones is one call. */
    @Test
    void eachFileHasItsOutcomeAndTheFailedOnesAreSentAgain() {
        this.emulator.faults().on(UPLOAD).times(2).answer(400, Map.of(), "no");
        FileUploads result = upload(this.files);
        assertThat(result.outcomes()).extracting(Outcome::file).containsExactlyElementsOf(this.files);
        assertThat(result.uploaded()).hasSize(28);
        assertThat(result.failed()).hasSize(2);
        assertThat(result.outcomes()).allMatch(outcome -> (outcome.uploaded() == null) != (outcome.failure() == null));
        // A8
        assertThatExceptionOfType(RowsFailedException.class)
                .isThrownBy(result::orThrow)
                .satisfies(failure -> {
                    assertThat(failure.failures())
                            .extracting(RowFailure::kind)
                            .containsExactly(RowFailure.Kind.NOT_UPLOADED, RowFailure.Kind.NOT_UPLOADED);
                    assertThat(failure.failures())
                            .extracting(RowFailure::key)
                            .containsExactlyElementsOf(
                                    result.failed().stream().map(Path::toString).toList());
                    assertThat(failure).hasCauseInstanceOf(LabelboxException.class);
                });
        FileUploads again = upload(result.failed()).orThrow();
        assertThat(again.failed()).isEmpty();
        assertThat(again.uploaded()).hasSize(2);
    }

    /** (R12, R13): nothing that arrives is an exception. */
    @Test
    void ifNoFileArrivesTheCallFails() {
        this.emulator.faults().on(UPLOAD).always().answer(400, Map.of(), "no");
        assertThatExceptionOfType(UploadFailedException.class)
                .isThrownBy(() -> upload(this.files))
                .satisfies(failure -> assertThat(failure.lastRow()).isEqualTo(29));
    }

    @Test
    void aRefusedKeyEndsTheCallAsAnyOther() {
        this.emulator.faults().on(UPLOAD).graphqlError("AUTHENTICATION_ERROR", "Invalid API key");
        assertThatExceptionOfType(AuthenticationException.class).isThrownBy(() -> upload(this.files));
    }

    @Test
    void badInputIsRefusedBeforeARequest() {
        int before = this.emulator.requests().count(UPLOAD);
        Path absent = this.folder.resolve("absent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> upload(List.of(this.files.get(0), absent)))
                .withMessageContaining(absent.toString());
        assertThatIllegalArgumentException().isThrownBy(() -> upload(List.of()));
        assertThat(this.emulator.requests().count(UPLOAD)).isEqualTo(before);
    }
}
