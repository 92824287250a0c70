package io.github.labelboxspring.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** M15: the executable jar and the image have no natives of protocols that the server does not speak. */
class PackagingTest {

    @Test
    void theProgramHasNoNativesOfQuic() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(pom)
                .contains("<emulator.exec.excluded>netty-codec-native-quic</emulator.exec.excluded>")
                .contains("<excludeArtifactIds>${emulator.exec.excluded}</excludeArtifactIds>");
        assertThat(pom.split("<artifactSet>")[1].split("</artifactSet>")[0])
                .contains("<exclude>io.netty:${emulator.exec.excluded}</exclude>");
    }
}
