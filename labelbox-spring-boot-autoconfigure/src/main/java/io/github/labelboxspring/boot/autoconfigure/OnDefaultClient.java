package io.github.labelboxspring.boot.autoconfigure;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches if there is a default client besides the named ones: it has a key, or there are no named clients. */
final class OnDefaultClient extends SpringBootCondition implements ConfigurationCondition {

    /** Its details apply to all clients: an emulator must not change which clients an application has. */
    private static final String EMULATOR = "labelboxEmulatorConnectionDetails";

    @Override
    public ConfigurationPhase getConfigurationPhase() {
        return ConfigurationPhase.REGISTER_BEAN;
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        ConditionMessage.Builder message = ConditionMessage.forCondition("Labelbox default client");
        Collection<String> named = ClientNames.configured(context.getEnvironment());
        if (named.isEmpty()) {
            return ConditionOutcome.match(message.because("no client is named below labelbox.clients"));
        }
        if (PropertiesLabelboxConnectionDetails.key("labelbox", context.getEnvironment()) != null) {
            return ConditionOutcome.match(message.foundExactly("property labelbox.api-key"));
        }
        if (hasDetails(context.getBeanFactory())) {
            return ConditionOutcome.match(message.foundExactly("connection details of the application"));
        }
        return ConditionOutcome.noMatch(message.because("labelbox.api-key is not set, and there are clients " + named));
    }

    private static boolean hasDetails(@Nullable ConfigurableListableBeanFactory beans) {
        return beans != null
                && Stream.of(beans.getBeanNamesForType(LabelboxConnectionDetails.class, true, false))
                        .filter(name -> !name.equals(EMULATOR) && isForDefault(beans, name))
                        .map(name -> beans.getType(name, false))
                        .filter(Objects::nonNull)
                        .anyMatch(type -> type != PropertiesLabelboxConnectionDetails.class);
    }

    private static boolean isForDefault(ConfigurableListableBeanFactory beans, String name) {
        return !beans.containsBeanDefinition(name)
                || !(beans.getMergedBeanDefinition(name) instanceof AbstractBeanDefinition definition)
                || definition.isDefaultCandidate();
    }
}
