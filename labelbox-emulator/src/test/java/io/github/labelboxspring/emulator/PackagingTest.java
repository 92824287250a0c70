package io.github.labelboxspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** M15: the executable jar has no natives of protocols that the server does not speak. */
class PackagingTest {

    @Test
    void theJarHasNoNativesOfQuic() throws IOException {
        String shaded =
                Files.readString(Path.of("pom.xml")).split("<artifactSet>")[1].split("</artifactSet>")[0];

        assertThat(shaded).contains("<exclude>io.netty:netty-codec-native-quic</exclude>");
    }
}
