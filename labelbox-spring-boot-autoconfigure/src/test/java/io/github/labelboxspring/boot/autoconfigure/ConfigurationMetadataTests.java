package io.github.labelboxspring.boot.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.boot.autoconfigure.emulator.LabelboxEmulatorAutoConfigurationTests;
import io.github.labelboxspring.boot.autoconfigure.endpoint.LabelboxEndpointAutoConfigurationTests;
import io.github.labelboxspring.boot.autoconfigure.health.LabelboxHealthContributorAutoConfigurationTests;
import io.github.labelboxspring.boot.autoconfigure.metrics.LabelboxMetricsAutoConfigurationTests;
import io.github.labelboxspring.boot.autoconfigure.tasks.LabelboxTasksAutoConfigurationTests;
import io.github.labelboxspring.boot.autoconfigure.tasks.TaskWatchStoreAutoConfigurationTests;
import io.github.labelboxspring.boot.autoconfigure.webhooks.LabelboxWebhooksAutoConfigurationTests;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the IDE shows of our properties. */
class ConfigurationMetadataTests {

    private static final List<Class<?>> SHOWING = List.of(
            LabelboxAutoConfigurationTests.class,
            LabelboxPropertiesTests.class,
            LabelboxConnectorsTests.class,
            LabelboxHttpPropertiesTests.class,
            NamedClientsTests.class,
            StartupCheckTests.class,
            LabelboxTasksAutoConfigurationTests.class,
            TaskWatchStoreAutoConfigurationTests.class,
            LabelboxHealthContributorAutoConfigurationTests.class,
            LabelboxEmulatorAutoConfigurationTests.class,
            LabelboxWebhooksAutoConfigurationTests.class,
            LabelboxMetricsAutoConfigurationTests.class,
            LabelboxEndpointAutoConfigurationTests.class);

    @Test
    void everyPropertyIsDescribedByAPlainSentence() throws IOException {
        assertThat(properties()).isNotEmpty().allSatisfy((name, property) -> {
            String description = property.path("description").asString("");
            assertThat(description).as(name).endsWith(".").doesNotContain("{@").doesNotMatch("(?s)(The|A|An) .*");
            if (property.path("type").asString("").equals("java.lang.Boolean")) {
                assertThat(description).as(name).startsWith("Whether ");
            }
        });
    }

    /** R34 */
    @Test
    void forEveryPropertyATestShowsWhatItChanges() throws IOException {
        Stream<String> shown = SHOWING.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(method -> method.getAnnotation(Shows.class))
                .filter(Objects::nonNull)
                .flatMap(shows -> Arrays.stream(shows.value()));
        assertThat(shown.sorted().toList())
                .isEqualTo(properties().keySet().stream().sorted().toList());
    }

    /** S13, table row 7. */
    @Test
    void hintsAreOfPropertiesThatExist() throws IOException {
        List<String> hints = read("META-INF/spring-configuration-metadata.json")
                .path("hints")
                .valueStream()
                .map(hint -> hint.path("name").asString())
                .toList();
        assertThat(hints).contains("labelbox.endpoint", "labelbox.primary", "labelbox.retry.statuses");
        assertThat(properties()).containsKeys(hints.toArray(String[]::new));
    }

    @Test
    void writtenMetadataIsSorted() throws IOException {
        List<String> names = read("META-INF/additional-spring-configuration-metadata.json")
                .path("properties")
                .valueStream()
                .map(property -> property.path("name").asString())
                .toList();
        assertThat(names).isSorted();
    }

    static Map<String, JsonNode> properties() throws IOException {
        return Collections.unmodifiableMap(read("META-INF/spring-configuration-metadata.json")
                .path("properties")
                .valueStream()
                .collect(Collectors.toMap(property -> property.path("name").asString(), property -> property)));
    }

    /** Ours, among the files of that name. */
    private static JsonNode read(String name) throws IOException {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:" + name)) {
            try (InputStream in = resource.getInputStream()) {
                JsonNode root = JsonMapper.shared().readTree(in);
                if (root.toString().contains("labelbox.")) {
                    return root;
                }
            }
        }
        throw new IllegalStateException("no " + name);
    }
}
