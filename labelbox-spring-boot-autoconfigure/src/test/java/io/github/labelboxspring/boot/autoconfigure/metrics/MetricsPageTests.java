package io.github.labelboxspring.boot.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.boot.metrics.ClientMeter;
import io.github.labelboxspring.boot.metrics.WebhookMeter;
import io.github.labelboxspring.boot.webhooks.WebhookOutcome;
import io.github.labelboxspring.observation.CallObservation;
import io.github.labelboxspring.observation.CallOutcome;
import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** S8: renders the tables of {@code docs/reference/metrics.md} from the enums that name meters and keys. */
class MetricsPageTests {

    private static final Path PAGE = Path.of("../docs/reference/metrics.md");

    private static final String BEGIN = "<!-- rendered by MetricsPageTests -->\n";

    private static final String END = "<!-- end -->";

    private static final Path CORE = Path.of("../labelbox-core/src/main/java");

    private static final Path HERE = Path.of("src/main/java");

    private static final Pattern CONSTANT = Pattern.compile("/\\*\\*([^/]*?)\\*/\\s+([A-Z_]+)\\b");

    @Test
    void thePageIsCurrent() throws IOException {
        String before = Files.readString(PAGE);
        int begin = before.indexOf(BEGIN);
        assertThat(begin).as("the page has the mark " + BEGIN).isPositive();
        String page =
                before.substring(0, begin) + BEGIN + "\n" + tables() + "\n" + before.substring(before.indexOf(END));
        Files.writeString(PAGE, page);
        assertThat(before)
                .as("docs/reference/metrics.md was regenerated: commit it")
                .isEqualTo(page);
    }

    private static String tables() throws IOException {
        return "### Keys of `labelbox.client.operation`\n\n"
                + table(CallObservation.OPERATION.getLowCardinalityKeyNames(), texts(CORE, CallObservation.class))
                + "\n### Values of `outcome`\n\n| value | when |\n|---|---|\n"
                + values(CallOutcome.values(), texts(CORE, CallOutcome.class))
                + "\n### Meters\n\n| meter | type | unit | tags | description |\n|---|---|---|---|---|\n"
                + Arrays.stream(ClientMeter.values())
                        .map(meter -> row(meter, meter.description()))
                        .collect(Collectors.joining())
                + "\n### Tags of these meters\n\n"
                + table(ClientMeter.Key.values(), texts(HERE, ClientMeter.class))
                + "\n### Webhooks\n\n| meter | type | unit | tags | description |\n|---|---|---|---|---|\n"
                + Arrays.stream(WebhookMeter.values())
                        .map(meter -> row(meter, meter.description()))
                        .collect(Collectors.joining())
                + "\n"
                + table(WebhookMeter.Key.values(), texts(HERE, WebhookMeter.class))
                + "\n| `outcome` of a delivery | when |\n|---|---|\n"
                + values(WebhookOutcome.values(), texts(HERE, WebhookOutcome.class));
    }

    private static String values(Enum<?>[] values, Map<String, String> texts) {
        return Arrays.stream(values)
                .map(value -> "| `" + value + "` | " + text(texts, value.name()) + " |\n")
                .collect(Collectors.joining());
    }

    private static String table(KeyName[] keys, Map<String, String> texts) {
        return "| key | values |\n|---|---|\n"
                + Arrays.stream(keys)
                        .map(key -> "| `" + key.asString() + "` | " + text(texts, ((Enum<?>) key).name()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String row(MeterDocumentation meter, String description) {
        return "| `" + meter.getName() + "` | "
                + meter.getType().name().toLowerCase(Locale.ROOT) + " | "
                + (meter.getBaseUnit() == null ? "–" : meter.getBaseUnit()) + " | "
                + Arrays.stream(meter.getKeyNames())
                        .map(key -> "`" + key.asString() + "`")
                        .collect(Collectors.joining(", "))
                + " | " + description + " |\n";
    }

    private static String text(Map<String, String> texts, String constant) {
        assertThat(texts).as("constants with Javadoc").containsKey(constant);
        return Objects.requireNonNull(texts.get(constant));
    }

    /** Return the Javadoc of the constants in the source of an enum. */
    private static Map<String, String> texts(Path root, Class<?> type) throws IOException {
        String source = Files.readString(root.resolve(type.getName().replace('.', '/') + ".java"));
        Map<String, String> texts = new TreeMap<>();
        Matcher constant = CONSTANT.matcher(source);
        while (constant.find()) {
            texts.put(
                    constant.group(2),
                    constant.group(1)
                            .replaceAll("\\s+\\*\\s", " ")
                            .replaceAll("\\{@code ([^}]*)}", "`$1`")
                            .replaceAll("\\{@link ([^}]*)}", "`$1`")
                            .strip());
        }
        return texts;
    }
}
