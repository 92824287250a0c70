package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.LabelboxClient;
import java.util.Collection;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers a client for each name below {@code labelbox.clients}. If there is another client, such as that of {@code
 * labelbox.api-key}, or a primary one, the named clients are injected only by name.
 *
 * <p>Spring searches the types of all beans for {@code @EventListener} methods and would load each type in the
 * signatures of {@link LabelboxClient}. To avoid that, the bean definitions name another class, which has no such
 * method.
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
        if (registry.containsBeanDefinition(ClientNames.DEFAULT_BEAN)) {
            BeanDefinition definition = registry.getBeanDefinition(ClientNames.DEFAULT_BEAN);
            if (primary.equals(ClientNames.DEFAULT)) {
                definition.setPrimary(true);
            }
            if (LabelboxAutoConfiguration.class.getName().equals(definition.getFactoryBeanName())) {
                hideFromListenerScan(definition);
            }
        }
    }

    private static void hideFromListenerScan(BeanDefinition definition) {
        definition.setAttribute(AutoProxyUtils.ORIGINAL_TARGET_CLASS_ATTRIBUTE, Object.class);
    }

    private static RootBeanDefinition definition(String client) {
        RootBeanDefinition definition = new RootBeanDefinition(LabelboxClient.class);
        definition.setFactoryBeanName("labelboxClientFactory");
        definition.setFactoryMethodName("create");
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, client);
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, client));
        definition.setLazyInit(true);
        hideFromListenerScan(definition);
        return definition;
    }
}
