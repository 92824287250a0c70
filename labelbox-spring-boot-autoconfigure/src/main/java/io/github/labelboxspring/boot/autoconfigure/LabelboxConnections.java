package io.github.labelboxspring.boot.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.core.env.Environment;

/** Finds the connection details of a client: beans first, then properties. */
final class LabelboxConnections {

    private final ListableBeanFactory beans;

    private final ObjectProvider<LabelboxConnectionDetails> defaults;

    private final LabelboxClientProperties properties;

    private final Environment environment;

    LabelboxConnections(
            ListableBeanFactory beans,
            ObjectProvider<LabelboxConnectionDetails> defaults,
            LabelboxClientProperties properties,
            Environment environment) {
        this.beans = beans;
        this.defaults = defaults;
        this.properties = properties;
        this.environment = environment;
    }

    LabelboxConnectionDetails of(String client) {
        if (client.equals(ClientNames.DEFAULT)) {
            return this.defaults.getObject();
        }
        LabelboxConnectionDetails own = qualified(client);
        if (own == null) {
            LabelboxConnectionDetails common = this.defaults.getIfAvailable();
            own = common == null ? null : common.forClient(client);
        }
        return own == null
                ? new PropertiesLabelboxConnectionDetails(
                        this.properties.of(client), ClientNames.prefix(client), this.environment)
                : own;
    }

    private @Nullable LabelboxConnectionDetails qualified(String client) {
        for (String bean :
                BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beans, LabelboxConnectionDetails.class)) {
            if (BeanFactoryAnnotationUtils.isQualifierMatch(client::equals, bean, this.beans)) {
                return this.beans.getBean(bean, LabelboxConnectionDetails.class);
            }
        }
        return null;
    }
}
