package io.github.labelboxspring.boot.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.boot.metrics.ClientMeter;
import io.github.labelboxspring.boot.metrics.WebhookMeter;
import io.github.labelboxspring.boot.webhooks.WebhookOutcome;
import io.github.labelboxspring.observation.CallObservation;
import io.github.labelboxspring.observation.CallOutcome;
import io.github.labelboxspring.work.TaskProgress;
import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** S8: what an application exposes is what the enums say, and what the dashboard and the alert rules ask for. */
class MonitoringTests {

    private static final Path MONITORING = Path.of("../docs/monitoring");

    private static final Pattern SAMPLE = Pattern.compile("^([a-z_]+)(?:\\{(.*)})? .*$");

    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");

    private static final Pattern METRIC =
            Pattern.compile("\\b((?:labelbox|http_client)[a-z_]+)\\b(?!=)(?:\\{([^}]*)})?");

    private static final Pattern BY = Pattern.compile("by \\(([^)]*)\\)");

    private static BusyApplication application;

    @BeforeAll
    static void work() {
        application = new BusyApplication();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void everyMeterOfTheEnumsIsExposedWithItsTags() {
        Map<String, Set<String>> tags = new TreeMap<>();
        meters().forEach(meter -> tags.computeIfAbsent(meter.getId().getName(), name -> new TreeSet<>())
                .addAll(meter.getId().getTags().stream().map(Tag::getKey).toList()));
        assertThat(tags.keySet().stream().filter(name -> name.startsWith("labelbox.")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                documented().map(MeterDocumentation::getName),
                                Stream.of("labelbox.client.operation", "labelbox.client.operation.active"))
                        .toList());
        assertThat(documented())
                .allSatisfy(meter -> assertThat(tags.get(meter.getName()))
                        .as(meter.getName())
                        .containsExactlyInAnyOrderElementsOf(names(meter.getKeyNames())));
        assertThat(tags.get("labelbox.client.operation"))
                .containsExactlyInAnyOrderElementsOf(names(CallObservation.OPERATION.getLowCardinalityKeyNames()));
    }

    private static Stream<MeterDocumentation> documented() {
        return Stream.concat(Arrays.stream(ClientMeter.values()), Arrays.stream(WebhookMeter.values()));
    }

    private static List<String> names(KeyName[] keys) {
        return Arrays.stream(keys).map(KeyName::asString).toList();
    }

    private static Stream<Meter> meters() {
        return application.meters().getMeters().stream();
    }

    /** R63, R75: neither ids nor keys. */
    @Test
    void everyTagHasFewValues() {
        Map<String, Pattern> closed = new HashMap<>();
        closed.put("labelbox.client", Pattern.compile("birds|default|none"));
        closed.put("labelbox.webhook.topic", Pattern.compile("LABEL_CREATED|none"));
        closed.put("labelbox.operation", Pattern.compile("[A-Z][A-Za-z]{2,40}"));
        closed.put("labelbox.kind", Pattern.compile("query|mutation|rest|download"));
        closed.put("labelbox.attempts", Pattern.compile("[0-3]|4\\+"));
        closed.put("labelbox.wait", Pattern.compile("TURN|RATE"));
        closed.put("labelbox.task.state", oneOf(TaskProgress.State.values()));
        closed.put("outcome", Pattern.compile(oneOf(CallOutcome.values()) + "|" + oneOf(WebhookOutcome.values())));
        closed.put("error", Pattern.compile("none|[A-Za-z]+Exception"));
        assertThat(meters().filter(meter -> meter.getId().getName().startsWith("labelbox."))
                        .flatMap(meter -> meter.getId().getTags().stream()))
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag.getValue()).as(tag.getKey()).matches(closed.get(tag.getKey())));
        assertThat(meters().filter(meter -> meter.getId().getName().equals("http.client.requests"))
                        .map(meter -> meter.getId().getTag("uri")))
                .containsOnly("/graphql", "/{file}");
        assertThat(application.meters().scrape())
                .doesNotContain(application.emulator().apiKey())
                .doesNotContain(application.emulator().organizationId());
    }

    private static Pattern oneOf(Enum<?>[] values) {
        return Pattern.compile(Arrays.stream(values).map(Enum::name).collect(Collectors.joining("|")));
    }

    @Test
    void theWorkIsCounted() {
        assertThat(count(ClientMeter.SENT_ROWS)).isEqualTo(2);
        assertThat(count(ClientMeter.RECEIVED_ROWS)).isGreaterThanOrEqualTo(2);
        assertThat(count(ClientMeter.RECEIVED_BYTES)).isGreaterThan(100);
        assertThat(count(ClientMeter.SENT_BYTES)).isGreaterThan(10);
        assertThat(count(ClientMeter.THROTTLED)).isEqualTo(1);
        assertThat(count(ClientMeter.RETRIES)).isEqualTo(1);
        assertThat(deliveries("default", "LABEL_CREATED", WebhookOutcome.PUBLISHED))
                .isEqualTo(1);
        assertThat(deliveries("none", "none", WebhookOutcome.WRONGLY_SIGNED)).isEqualTo(1);
        assertThat(deliveries("none", "none", WebhookOutcome.UNSIGNED)).isEqualTo(1);
        assertThat(application
                        .meters()
                        .get(ClientMeter.TASKS.getName())
                        .tag("labelbox.task.state", "COMPLETE")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    private static long deliveries(String client, String topic, WebhookOutcome outcome) {
        return application
                .meters()
                .get(WebhookMeter.DELIVERIES.getName())
                .tags("labelbox.client", client, "labelbox.webhook.topic", topic, "outcome", outcome.name())
                .timer()
                .count();
    }

    private static double count(ClientMeter meter) {
        return application.meters().get(meter.getName()).counters().stream()
                .mapToDouble(each -> each.count())
                .sum();
    }

    @Test
    void theDashboardAsksForWhatIsExposed() throws IOException {
        JsonNode dashboard =
                JsonMapper.shared().readTree(Files.readString(MONITORING.resolve("grafana-dashboard.json")));
        List<String> expressions = dashboard.findValuesAsString("expr");
        assertThat(expressions).hasSizeGreaterThan(8);
        assertExposed(expressions);
        assertThat(dashboard.findValuesAsString("query"))
                .contains("label_values(labelbox_client_requests_active, labelbox_client)");
    }

    @Test
    void theAlertRulesAskForWhatIsExposed() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml().load(Files.readString(MONITORING.resolve("alerts.yml")));
        List<Map<String, Object>> rules = Objects.requireNonNull(
                Objects.requireNonNull(file.get("groups")).get(0).get("rules"));
        assertThat(rules).hasSizeGreaterThan(3).allSatisfy(rule -> {
            assertThat(rule).containsKeys("alert", "expr", "for", "labels", "annotations");
            assertThat(String.valueOf(rule.get("annotations"))).contains("summary", "description");
        });
        assertExposed(
                rules.stream().map(rule -> String.valueOf(rule.get("expr"))).toList());
    }

    private static void assertExposed(List<String> expressions) {
        Map<String, Set<String>> exposed = exposed();
        assertThat(expressions).allSatisfy(expression -> {
            Set<String> labels = new TreeSet<>();
            List<MatchResult> metrics =
                    METRIC.matcher(withoutGroups(expression)).results().toList();
            assertThat(metrics).as(expression).isNotEmpty();
            for (MatchResult metric : metrics) {
                assertThat(exposed).as(expression).containsKey(metric.group(1));
                labels.addAll(exposed.get(metric.group(1)));
                assertThat(exposed.get(metric.group(1)))
                        .as(expression)
                        .containsAll(
                                metric.group(2) == null
                                        ? List.of()
                                        : found(Pattern.compile("([a-z_]+)(?:=~|!~|!=|=)\""), metric.group(2)));
            }
            assertThat(labels).as(expression).containsAll(found(Pattern.compile("[a-z_]+"), groups(expression)));
        });
    }

    private static String withoutGroups(String expression) {
        return BY.matcher(expression).replaceAll("");
    }

    private static String groups(String expression) {
        return BY.matcher(expression).results().map(by -> by.group(1)).collect(Collectors.joining(","));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .toList();
    }

    /** Names and labels as Prometheus reads them, and what Prometheus adds for histograms. */
    private static Map<String, Set<String>> exposed() {
        Map<String, Set<String>> exposed = new TreeMap<>();
        for (String line : application.meters().scrape().split("\n")) {
            Matcher sample = SAMPLE.matcher(line);
            if (sample.matches()) {
                exposed.computeIfAbsent(sample.group(1), name -> new TreeSet<>())
                        .addAll(sample.group(2) == null ? List.of() : found(LABEL, sample.group(2)));
            }
        }
        return exposed;
    }
}
