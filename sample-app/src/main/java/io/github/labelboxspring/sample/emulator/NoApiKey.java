package io.github.labelboxspring.sample.emulator;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Neither {@code labelbox.api-key} nor {@code LABELBOX_API_KEY} is set. */
class NoApiKey implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !StringUtils.hasText(context.getEnvironment().getProperty("labelbox.api-key"));
    }
}
