package io.github.labelboxspring.sample.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** What the compose file refers to is there. */
class ComposeTests {

    private static final Path MODULE = Path.of("").toAbsolutePath();

    private final Map<String, String> compose = yaml("compose.yaml");

    @Test
    void everythingThatIsMountedExists() {
        assertThat(values("services\\.[a-z]+\\.volumes\\[\\d+]"))
                .filteredOn(volume -> volume.startsWith("."))
                .hasSize(5)
                .allSatisfy(volume ->
                        assertThat(MODULE.resolve(volume.split(":")[0])).isRegularFile());
    }

    @Test
    void namedVolumesAndSecretsAreDeclared() {
        assertThat(values("services\\.[a-z]+\\.volumes\\[\\d+]"))
                .filteredOn(volume -> !volume.startsWith("."))
                .containsExactly("database:/var/lib/postgresql/data");
        assertThat(this.compose).containsKey("volumes.database");
        assertThat(values("services\\.[a-z]+\\.secrets\\[\\d+]"))
                .allSatisfy(secret -> assertThat(this.compose).containsKey("secrets." + secret + ".environment"));
    }

    @Test
    void imagesAreBuiltFromDockerfilesOfTheProject() {
        assertThat(values("services\\.[a-z]+\\.build"))
                .containsExactlyInAnyOrder(".", "../labelbox-emulator")
                .allSatisfy(context -> assertThat(MODULE.resolve(context).resolve("Dockerfile"))
                        .isRegularFile());
    }

    @Test
    void portsAreNotOpenToTheNetwork() {
        assertThat(values("services\\.[a-z]+\\.ports\\[\\d+]"))
                .hasSize(4)
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void secretsComeFromOutside() {
        assertThat(this.compose.entrySet().stream()
                        .filter(entry -> entry.getKey().matches(".*(PASSWORD|SECRET|KEY)"))
                        .map(Map.Entry::getValue))
                .hasSize(7)
                .allMatch(value -> value.startsWith("${"));
    }

    @Test
    void prometheusAsksTheSampleWithItsLogin() {
        Map<String, String> prometheus = yaml("monitoring/prometheus.yml");
        assertThat(prometheus)
                .containsEntry("scrape_configs[0].static_configs[0].targets[0]", "sample:8080")
                .containsEntry("scrape_configs[0].metrics_path", "/actuator/prometheus")
                .containsEntry(
                        "scrape_configs[0].basic_auth.username",
                        String.valueOf(this.compose.get("services.sample.environment.SAMPLE_SECURITY_USER")))
                .containsEntry(
                        "scrape_configs[0].basic_auth.password_file",
                        "/run/secrets/" + this.compose.get("services.prometheus.secrets[0]"));
        assertThat(mounts("prometheus")).contains(String.valueOf(prometheus.get("rule_files[0]")));
    }

    @Test
    void grafanaFindsPrometheusAndTheDashboard() {
        assertThat(yaml("monitoring/datasources.yml")).containsEntry("datasources[0].url", "http://prometheus:9090");
        String dashboards = String.valueOf(yaml("monitoring/dashboards.yml").get("providers[0].options.path"));
        assertThat(mounts("grafana")).anyMatch(mount -> mount.startsWith(dashboards + "/"));
    }

    private List<String> mounts(String service) {
        return values("services\\." + service + "\\.volumes\\[\\d+]").stream()
                .map(volume -> volume.split(":")[1])
                .toList();
    }

    private List<String> values(String path) {
        return this.compose.entrySet().stream()
                .filter(entry -> entry.getKey().matches(path))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The values by their paths, such as {@code services.sample.ports[0]}. */
    private static Map<String, String> yaml(String file) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(MODULE.resolve(file)));
        Properties values = Objects.requireNonNull(yaml.getObject());
        return values.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), name -> String.valueOf(values.getProperty(name))));
    }
}
