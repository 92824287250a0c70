package io.github.labelboxspring.boot.autoconfigure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Renders {@code docs/reference/configuration.md}. */
final class ConfigurationPage {

    private static final String HEAD = """
            # Properties

            This page is generated from the configuration metadata of `labelbox-spring-boot-autoconfigure` by `ReferencePagesTests`; IDEs show the same descriptions. The properties below `labelbox` can also be set for each [named client](workspaces.md), except for `labelbox.enabled`, `labelbox.primary`, `labelbox.emulator`, `labelbox.tasks` and `labelbox.webhooks`.

            An empty value counts as not set. Durations are numbers with a unit (`500ms`, `30s`, `2m`), as are sizes (`64MB`). Environment variables have upper case letters, underscores instead of dots, and no dashes: `LABELBOX_RETRY_MAXATTEMPTS`; the API key is also read from `LABELBOX_API_KEY`.
            """;

    private static final Map<String, String> TITLES = Map.of(
            "labelbox", "The client",
            "labelbox.http", "HTTP",
            "labelbox.retry", "Retries",
            "labelbox.rate-limit", "Limits",
            "labelbox.polling", "Polling of tasks",
            "labelbox.tasks", "Task events",
            "labelbox.webhooks", "Webhooks",
            "labelbox.emulator", "Embedded emulator",
            "labelbox.health", "Health",
            "management", "Actuator");

    private ConfigurationPage() {}

    static String render(Collection<JsonNode> properties) {
        Map<String, List<JsonNode>> groups = properties.stream()
                .sorted(Comparator.comparing(ConfigurationPage::name))
                .collect(Collectors.groupingBy(property -> group(name(property)), TreeMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder(HEAD);
        groups.forEach((group, members) -> {
            page.append("\n## ")
                    .append(TITLES.getOrDefault(group, group))
                    .append("\n\n| property | default | description |\n|---|---|---|\n");
            members.forEach(property -> page.append("| `")
                    .append(name(property))
                    .append("` | ")
                    .append(value(property))
                    .append(" | ")
                    .append(property.path("description")
                            .asString("")
                            .replace("|", "\\|")
                            .replace("\n", " "))
                    .append(" |\n"));
        });
        return page.toString();
    }

    private static String name(JsonNode property) {
        return property.path("name").asString();
    }

    private static String group(String name) {
        String[] parts = name.split("\\.");
        if (parts[0].equals("management")) {
            return parts[0];
        }
        return parts.length == 2 ? parts[0] : parts[0] + "." + parts[1];
    }

    private static String value(JsonNode property) {
        JsonNode value = property.path("defaultValue");
        if (value.isMissingNode()) {
            return "";
        }
        return value.isArray()
                ? value.valueStream().map(each -> "`" + each.asString() + "`").collect(Collectors.joining(", "))
                : "`" + value.asString() + "`";
    }
}
