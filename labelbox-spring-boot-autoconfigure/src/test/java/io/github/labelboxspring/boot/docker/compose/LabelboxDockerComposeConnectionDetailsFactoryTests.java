package io.github.labelboxspring.boot.docker.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.github.labelboxspring.boot.autoconfigure.LabelboxConnectionDetails;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.boot.docker.compose.core.ConnectionPorts;
import org.springframework.boot.docker.compose.core.ImageReference;
import org.springframework.boot.docker.compose.core.RunningService;
import org.springframework.boot.docker.compose.service.connection.DockerComposeConnectionSource;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** M16. */
class LabelboxDockerComposeConnectionDetailsFactoryTests {

    private final RunningService service = mock(RunningService.class);

    private final ConnectionPorts ports = mock(ConnectionPorts.class);

    private @Nullable LabelboxConnectionDetails details(
            String image, Map<String, String> labels, Map<String, @Nullable String> environment) {
        given(this.service.name()).willReturn("labelbox");
        given(this.service.image()).willReturn(ImageReference.of(image));
        given(this.service.labels()).willReturn(labels);
        given(this.service.env()).willReturn(environment);
        given(this.service.host()).willReturn("127.0.0.1");
        given(this.service.ports()).willReturn(this.ports);
        DockerComposeConnectionSource source = mock(DockerComposeConnectionSource.class);
        given(source.getRunningService()).willReturn(this.service);
        return new LabelboxDockerComposeConnectionDetailsFactory().getConnectionDetails(source);
    }

    @Test
    void leadsToThePublishedPort() {
        given(this.ports.get(8080)).willReturn(32768);

        assertThat(details("labelbox-emulator:0.1.0", Map.of(), Map.of("LABELBOX_EMULATOR_API_KEY", "k")))
                .satisfies(found -> {
                    assertThat(found.getApiKey()).isEqualTo("k");
                    assertThat(found.getEndpoint()).hasToString("http://127.0.0.1:32768/graphql");
                    assertThat(found.getRestEndpoint()).hasToString("http://127.0.0.1:32768/api/v1");
                    assertThat(found.getAppUrl()).hasToString("http://127.0.0.1:32768");
                });
    }

    @Test
    void anotherImageIsDeclaredByTheLabelOfBoot() {
        given(this.ports.get(9000)).willReturn(32769);

        assertThat(details(
                        "registry.example.org/tools/emulator",
                        Map.of("org.springframework.boot.service-connection", "labelbox-emulator"),
                        Map.of("LABELBOX_EMULATOR_API_KEY", "k", "LABELBOX_EMULATOR_PORT", "9000")))
                .satisfies(found -> assertThat(found.getEndpoint()).hasToString("http://127.0.0.1:32769/graphql"));
    }

    @Test
    void leavesOtherServicesAlone() {
        assertThat(details("postgres:17", Map.of(), Map.of())).isNull();
    }

    @Test
    void saysThatTheKeyIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> details("labelbox-emulator", Map.of(), Map.of()))
                .withMessageContaining("labelbox")
                .withMessageContaining("LABELBOX_EMULATOR_API_KEY");
    }

    @Test
    void isListed() {
        // Those of Spring Boot that lack a library fail, which it passes over, too.
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(ConnectionDetailsFactory.class, null, (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(LabelboxDockerComposeConnectionDetailsFactory.class);
    }
}
