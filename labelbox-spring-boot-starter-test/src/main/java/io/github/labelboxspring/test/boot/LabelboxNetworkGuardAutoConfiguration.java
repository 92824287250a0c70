package io.github.labelboxspring.test.boot;

import io.github.labelboxspring.boot.autoconfigure.LabelboxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that prevents requests to Labelbox in contexts that are not
 * created by Spring's test framework, such as those of {@code ApplicationContextRunner}.
 */
@AutoConfiguration(before = LabelboxAutoConfiguration.class)
public final class LabelboxNetworkGuardAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LabelboxNetworkGuard labelboxNetworkGuard(Environment environment) {
        return new LabelboxNetworkGuard(environment);
    }
}
