package io.github.labelboxspring.boot.autoconfigure;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

/** S9: reports each property with its value, its origin, the reason and the action. */
final class InvalidLabelboxPropertiesFailureAnalyzer
        extends AbstractFailureAnalyzer<InvalidLabelboxPropertiesException> {

    private final Environment environment;

    InvalidLabelboxPropertiesFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidLabelboxPropertiesException cause) {
        return new FailureAnalysis(
                "The Labelbox client cannot be configured:\n\n"
                        + cause.problems().stream()
                                .map(problem -> describe(this.environment, problem))
                                .collect(Collectors.joining("\n")),
                cause.problems().stream()
                        .map(problem -> problem.property() + ": " + problem.action())
                        .distinct()
                        .collect(Collectors.joining("\n")),
                cause);
    }

    private static String describe(Environment environment, InvalidLabelboxPropertiesException.Problem problem) {
        ConfigurationProperty found = find(environment, problem.property());
        Origin origin = found == null ? null : found.getOrigin();
        Object value = problem.value() == null || found == null ? problem.value() : found.getValue();
        return "    Property: " + problem.property()
                + (value == null ? "" : "\n    Value: \"" + value + "\"")
                + (origin == null ? "" : "\n    Origin: " + origin)
                + "\n    Reason: " + problem.reason()
                + "\n";
    }

    /** Return the origin-aware value of a property, or null if it is not set. */
    static @Nullable ConfigurationProperty find(Environment environment, String property) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(property);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty found = source.getConfigurationProperty(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
