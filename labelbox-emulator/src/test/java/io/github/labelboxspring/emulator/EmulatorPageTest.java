package io.github.labelboxspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

/** M16: {@code docs/reference/emulator.md} tells what there is. */
class EmulatorPageTest {

    private final String page = read("../docs/reference/emulator.md");

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void tellsEveryOption() {
        for (OptionSpec option : EmulatorMain.commandLine().getCommandSpec().options()) {
            String name = option.longestName();
            if (!name.equals("--help") && !name.equals("--version")) {
                assertThat(this.page)
                        .contains("| `" + name + "` | `LABELBOX_EMULATOR_"
                                + name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT) + "` |");
            }
        }
    }

    @Test
    void tellsEveryPathThatIsTheEmulatorsOwn() {
        try (LabelboxEmulator emulator = LabelboxEmulator.start()) {
            assertThat(emulator.restPaths())
                    .filteredOn(path -> path.contains(" /emulator/"))
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(this.page).contains("`" + path + "`"));
        }
    }

    @Test
    void showsTheFixtureThatIsRunAndTheSeedThatIsPlanted() {
        assertThat(this.page)
                .contains(read("src/test/python/pytest/conftest.py").strip())
                .contains(ControlTest.SEED.strip());
    }
}
