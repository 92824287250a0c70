package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code docs/reference/emulator-facts.md}, parts of which tests write anew with the system property {@code facts.write}. */
public final class FactsPage {

    private static final Path PAGE = Path.of("../docs/reference/emulator-facts.md");

    private FactsPage() {}

    /** @param mark the comment behind which the part stands, up to one that begins with {@code end of} */
    public static void assertHas(String mark, String part) throws IOException {
        String page = Files.readString(PAGE);
        String begin = "<!-- " + mark + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        String written = page.substring(0, from) + part + page.substring(page.indexOf("<!-- end of", from));
        if (System.getProperty("facts.write") != null) {
            Files.writeString(PAGE, written);
        }
        assertThat(page).as("Write it anew with -Dfacts.write").isEqualTo(written);
    }
}
