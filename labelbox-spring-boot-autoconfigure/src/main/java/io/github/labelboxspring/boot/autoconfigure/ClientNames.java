package io.github.labelboxspring.boot.autoconfigure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/** The names of clients, and of their beans and properties. */
final class ClientNames {

    static final String DEFAULT = "default";

    static final String DEFAULT_BEAN = "labelboxClient";

    private static final String SUFFIX = "LabelboxClient";

    private static final ConfigurationPropertyName CLIENTS = ConfigurationPropertyName.of("labelbox.clients");

    private ClientNames() {}

    /**
     * Return the names below {@code labelbox.clients}. An environment variable does not determine the spelling of a
     * name.
     */
    static Collection<String> configured(Environment environment) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource iterable
                    && source.containsDescendantOf(CLIENTS) != ConfigurationPropertyState.ABSENT) {
                iterable.stream().filter(CLIENTS::isAncestorOf).forEach(property -> {
                    int element = CLIENTS.getNumberOfElements();
                    String uniform = property.getElement(element, Form.UNIFORM);
                    names.merge(
                            uniform,
                            property.getElement(element, Form.ORIGINAL),
                            (one, other) -> one.equals(uniform) ? other : one);
                });
            }
        }
        return names.values();
    }

    /** Return the bean name of a client that is configured by properties. */
    static String bean(String client) {
        return client.equals(DEFAULT) ? DEFAULT_BEAN : client + SUFFIX;
    }

    /** Return the name of a client by its bean name. */
    static String of(String bean) {
        if (bean.equals(DEFAULT_BEAN)) {
            return DEFAULT;
        }
        return bean.endsWith(SUFFIX) && bean.length() > SUFFIX.length()
                ? bean.substring(0, bean.length() - SUFFIX.length())
                : bean;
    }

    /** Return the prefix of a client's property names. */
    static String prefix(String client) {
        if (client.equals(DEFAULT)) {
            return "labelbox";
        }
        String element = client.toLowerCase(Locale.ROOT);
        boolean plain = ConfigurationPropertyName.isValid(element) && element.indexOf('.') < 0;
        return CLIENTS.append(plain ? element : "[" + client + "]").toString();
    }
}
