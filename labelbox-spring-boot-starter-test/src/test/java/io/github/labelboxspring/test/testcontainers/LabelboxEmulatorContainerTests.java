package io.github.labelboxspring.test.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.testcontainers.utility.DockerImageName;

/** S14, M16: what can be told of the container without Docker. */
class LabelboxEmulatorContainerTests {

    @Test
    void drawsAKeyAndATokenForEachContainer() {
        LabelboxEmulatorContainer first = new LabelboxEmulatorContainer("labelbox-emulator");
        LabelboxEmulatorContainer second = new LabelboxEmulatorContainer("labelbox-emulator:1");

        assertThat(List.of(first.getApiKey(), first.getControlToken(), second.getApiKey(), second.getControlToken()))
                .doesNotHaveDuplicates()
                .allSatisfy(each -> assertThat(each).hasSize(40));
        assertThat(first.withApiKey("a").withControlToken("b").getEnvMap())
                .containsEntry("LABELBOX_EMULATOR_API_KEY", "a")
                .containsEntry("LABELBOX_EMULATOR_CONTROL_TOKEN", "b");
        assertThat(first.getExposedPorts()).containsExactly(LabelboxEmulatorContainer.PORT);
    }

    @Test
    void takesNoOtherImageByMistake() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new LabelboxEmulatorContainer("postgres:17"))
                .withMessageContaining("labelbox-emulator");
        assertThatNoException()
                .isThrownBy(() ->
                        new LabelboxEmulatorContainer(DockerImageName.parse("registry.example.org/tools/emulator:2")
                                .asCompatibleSubstituteFor("labelbox-emulator")));
    }

    @Test
    void itsConnectionDetailsAreListed() {
        // Those of Spring Boot that lack a library fail, which it passes over, too.
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(ConnectionDetailsFactory.class, null, (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(LabelboxEmulatorContainerConnectionDetailsFactory.class);
    }
}
