package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.LabelboxClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Finds the client beans. */
final class ClientBeans {

    private final ConfigurableListableBeanFactory beans;

    private final LabelboxClientProperties properties;

    ClientBeans(ConfigurableListableBeanFactory beans, LabelboxClientProperties properties) {
        this.beans = beans;
        this.properties = properties;
    }

    /** Return all clients by name. Clients that are configured by properties are not created by this method. */
    Map<String, Supplier<LabelboxClient>> byName() {
        Map<String, Supplier<LabelboxClient>> clients = new LinkedHashMap<>();
        for (String bean : all()) {
            String name = ClientNames.of(bean);
            boolean known =
                    name.equals(ClientNames.DEFAULT) || this.properties.names().contains(name);
            String chosen = known ? name : chosen(bean, name);
            clients.put(clients.containsKey(chosen) ? bean : chosen, () -> client(bean));
        }
        return clients;
    }

    /** The name set on the builder takes precedence over the bean name. */
    private String chosen(String bean, String name) {
        String own = client(bean).name();
        return own.equals(ClientNames.DEFAULT) ? name : own;
    }

    /**
     * Return the name for a client that is about to be built: the name of the bean being created, if that is a client.
     */
    String current() {
        List<String> created =
                all().stream().filter(this.beans::isCurrentlyInCreation).toList();
        return created.size() == 1 ? ClientNames.of(created.get(0)) : ClientNames.DEFAULT;
    }

    private List<String> all() {
        return Stream.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(
                        this.beans, LabelboxClient.class, false, false))
                .toList();
    }

    private LabelboxClient client(String bean) {
        return this.beans.getBean(bean, LabelboxClient.class);
    }
}
