package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.boot.autoconfigure.InvalidLabelboxPropertiesException.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The effective properties of each client: those of {@code labelbox.clients.<name>}, with those of {@code labelbox} as
 * defaults, except for the API key.
 */
public final class LabelboxClientProperties {

    private final LabelboxProperties defaults;

    private final Map<String, LabelboxProperties> named = new LinkedHashMap<>();

    LabelboxClientProperties(LabelboxProperties defaults, Environment environment) {
        this.defaults = defaults;
        List<Problem> problems = new ArrayList<>(PropertyChecks.of("labelbox", defaults));
        for (String client : ClientNames.configured(environment)) {
            String prefix = ClientNames.prefix(client);
            LabelboxProperties properties = ClientPropertySource.binder(environment, prefix)
                    .bindOrCreate("labelbox", Bindable.of(LabelboxProperties.class));
            this.named.put(client, properties);
            PropertyChecks.of(prefix, properties).stream()
                    .filter(problem -> !inherited(problem, prefix, environment))
                    .forEach(problems::add);
        }
        names(problems);
        if (!problems.isEmpty()) {
            throw new InvalidLabelboxPropertiesException(problems, null);
        }
    }

    /** A problem with an inherited value is reported for the property that defines the value. */
    private static boolean inherited(Problem problem, String prefix, Environment environment) {
        return InvalidLabelboxPropertiesFailureAnalyzer.find(environment, problem.property()) == null
                && InvalidLabelboxPropertiesFailureAnalyzer.find(
                                environment, "labelbox" + problem.property().substring(prefix.length()))
                        != null;
    }

    private void names(List<Problem> problems) {
        if (this.named.containsKey(ClientNames.DEFAULT)) {
            problems.add(new Problem(
                    ClientNames.prefix(ClientNames.DEFAULT) + ".clients." + ClientNames.DEFAULT,
                    null,
                    "This name is reserved for the client of labelbox.api-key.",
                    "Set its properties directly below labelbox, or choose another name."));
        }
        String primary = this.defaults.primary();
        if (primary != null && !primary.equals(ClientNames.DEFAULT) && !this.named.containsKey(primary)) {
            problems.add(new Problem(
                    "labelbox.primary",
                    primary,
                    "There is no client of this name in labelbox.clients.",
                    "Use default or one of " + this.named.keySet() + "."));
        }
    }

    /** Return the names below {@code labelbox.clients}. */
    public Set<String> names() {
        return Collections.unmodifiableSet(this.named.keySet());
    }

    /** Return the names of the clients to verify on startup. */
    List<String> verified() {
        return used().stream().filter(name -> of(name).verifyOnStartup()).toList();
    }

    /**
     * Return the names of the clients to create; includes the default client only if it has a key or is the only one.
     */
    List<String> used() {
        List<String> names = new ArrayList<>(this.named.keySet());
        if (this.named.isEmpty() || StringUtils.hasText(this.defaults.apiKey())) {
            names.add(0, ClientNames.DEFAULT);
        }
        return names;
    }

    /**
     * Return the properties of a client, or those of {@code labelbox} if the client is not configured by properties.
     */
    public LabelboxProperties of(String client) {
        return this.named.getOrDefault(client, this.defaults);
    }
}
