package io.github.labelboxspring.boot.autoconfigure.webhooks;

import io.github.labelboxspring.boot.autoconfigure.PropertyPresence;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches if a property of webhooks is set, and neither {@code labelbox.webhooks.enabled} nor {@code labelbox.enabled}
 * is false.
 */
class OnWebhooksCondition extends SpringBootCondition {

    private static final String PREFIX = "labelbox.webhooks";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        ConditionMessage.Builder message = ConditionMessage.forCondition("Labelbox webhooks");
        for (String property : new String[] {"labelbox.enabled", PREFIX + ".enabled"}) {
            if (!environment.getProperty(property, Boolean.class, true)) {
                return ConditionOutcome.noMatch(message.because(property + " is false"));
            }
        }
        return PropertyPresence.isKnown(environment, PREFIX)
                ? ConditionOutcome.match(message.foundExactly("properties below " + PREFIX))
                : ConditionOutcome.noMatch(message.because("no property below " + PREFIX + " is set"));
    }
}
