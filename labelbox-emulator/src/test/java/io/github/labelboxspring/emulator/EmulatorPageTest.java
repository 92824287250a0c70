package io.github.labelboxspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    /** Its variables are those of the program, and nobody starts it with keys that are known. */
    @Test
    void showsTheComposeFileThatThereIs() {
        String file = read("compose.yaml");
        assertThat(this.page).contains("```yaml\n" + file + "```");
        List<String> variables = Pattern.compile("(LABELBOX_EMULATOR_\\w+): (.+)")
                .matcher(file)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(variables)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each).contains(":?"))
                .allSatisfy(each -> assertThat(this.page).contains("`" + each.split(":")[0] + "` |"));
    }

    @Test
    void showsTheFixtureThatIsRunAndTheSeedThatIsPlanted() {
        assertThat(this.page)
                .contains(read("src/test/python/pytest/conftest.py").strip())
                .contains(ControlTest.SEED.strip());
    }
}
