package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.LabelboxClient;
import java.util.Collection;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers a client for each name below {@code labelbox.clients}. If there is another client, such as that of
 * {@code labelbox.api-key}, or a primary one, the named ones are injected by name only.
 */
final class NamedClientsRegistrar implements ImportBeanDefinitionRegistrar {

    private final Environment environment;

    private final ListableBeanFactory beans;

    NamedClientsRegistrar(Environment environment, BeanFactory beans) {
        this.environment = environment;
        this.beans = (ListableBeanFactory) beans;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        Collection<String> clients = ClientNames.configured(this.environment);
        String primary = Binder.get(this.environment)
                .bind("labelbox.primary", String.class)
                .orElse("");
        boolean others = !clients.isEmpty()
                && BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beans, LabelboxClient.class, true, false)
                                .length
                        > 0;
        for (String client : clients) {
            String bean = ClientNames.bean(client);
            if (!registry.containsBeanDefinition(bean)) {
                RootBeanDefinition definition = definition(client);
                definition.setPrimary(client.equals(primary));
                definition.setDefaultCandidate(!others || definition.isPrimary());
                registry.registerBeanDefinition(bean, definition);
            }
        }
        if (primary.equals(ClientNames.DEFAULT) && registry.containsBeanDefinition(ClientNames.DEFAULT_BEAN)) {
            registry.getBeanDefinition(ClientNames.DEFAULT_BEAN).setPrimary(true);
        }
    }

    private static RootBeanDefinition definition(String client) {
        RootBeanDefinition definition = new RootBeanDefinition(LabelboxClient.class);
        definition.setFactoryBeanName("labelboxClientFactory");
        definition.setFactoryMethodName("create");
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, client);
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, client));
        definition.setLazyInit(true);
        return definition;
    }
}
