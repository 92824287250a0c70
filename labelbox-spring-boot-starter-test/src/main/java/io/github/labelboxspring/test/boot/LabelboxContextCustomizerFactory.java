package io.github.labelboxspring.test.boot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Guards the network in every Spring test, and prepares those with {@link AutoConfigureLabelboxEmulator}. */
final class LabelboxContextCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new Customizer(TestContextAnnotationUtils.hasAnnotation(testClass, AutoConfigureLabelboxEmulator.class));
    }

    /**
     * The part of the key of cached contexts.
     *
     * @param emulator whether the context has an emulator
     */
    record Customizer(boolean emulator) implements ContextCustomizer {

        private static final String NAME = "labelboxEmulatorTest";

        private static final String GUARD = "labelboxNetworkGuard";

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            if (context.getBeanFactory() instanceof BeanDefinitionRegistry registry
                    && !registry.containsBeanDefinition(GUARD)) {
                registry.registerBeanDefinition(GUARD, new RootBeanDefinition(LabelboxNetworkGuard.class));
            }
            if (this.emulator) {
                addProperties(context.getEnvironment().getPropertySources());
            }
        }

        /** Takes precedence over the application's properties, but not over those of the test. */
        private static void addProperties(MutablePropertySources sources) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("labelbox.emulator.mode", "always");
            properties.put("labelbox.polling.first", "10ms");
            properties.put("labelbox.polling.max", "50ms");
            MapPropertySource ours = new MapPropertySource(NAME, properties);
            if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
                sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, ours);
            } else {
                sources.addFirst(ours);
            }
        }
    }
}
