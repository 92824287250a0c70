package io.github.labelboxspring.boot.autoconfigure;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that hides Labelbox secrets in the actuator, even if the
 * application shows all values.
 */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
@ConditionalOnBooleanProperty(name = "labelbox.enabled", matchIfMissing = true)
public final class LabelboxSanitizingAutoConfiguration {

    /** Also matches those of a named client: {@code labelbox.clients.birds.api-key}. */
    private static final Pattern SECRETS =
            Pattern.compile("labelbox(clients.*)?(apikey|httpproxypassword)|labelboxwebhooks.*secret");

    @Bean
    SanitizingFunction labelboxSanitizingFunction() {
        return SanitizingFunction.sanitizeValue()
                .ifKeyMatches(
                        key -> SECRETS.matcher(key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                                .matches());
    }
}
