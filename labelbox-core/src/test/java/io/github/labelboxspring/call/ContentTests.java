package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTests {

    @TempDir
    private Path folder;

    @Test
    void aFileIsReadAsOftenAsNeeded() throws IOException {
        Path path = Files.writeString(this.folder.resolve("a.txt"), "abc");
        Content file = Content.of(path);
        assertThat(file.length()).isEqualTo(3);
        for (int attempt = 0; attempt < 2; attempt++) {
            try (InputStream bytes = file.open()) {
                assertThat(bytes).hasContent("abc");
            }
        }
    }

    @Test
    void whatIsNoFileIsRefusedAtOnce() {
        Path absent = this.folder.resolve("absent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Content.of(absent))
                .withMessageContaining("absent");
        assertThatIllegalArgumentException().isThrownBy(() -> Content.of(this.folder));
    }
}
