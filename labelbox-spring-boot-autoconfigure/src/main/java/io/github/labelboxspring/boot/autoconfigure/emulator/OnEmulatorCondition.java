package io.github.labelboxspring.boot.autoconfigure.emulator;

import io.github.labelboxspring.boot.autoconfigure.emulator.LabelboxEmulatorProperties.Mode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Matches if the mode enables the emulator, and {@code labelbox.enabled} is not false. */
class OnEmulatorCondition extends SpringBootCondition {

    private static final String MODE = "labelbox.emulator.mode";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        ConditionMessage.Builder message = ConditionMessage.forCondition("Labelbox emulator");
        if (!environment.getProperty("labelbox.enabled", Boolean.class, true)) {
            return ConditionOutcome.noMatch(message.because("labelbox.enabled is false"));
        }
        Mode mode = Binder.get(environment).bind(MODE, Mode.class).orElse(Mode.NEVER);
        boolean matches = mode == Mode.ALWAYS || mode == Mode.WITHOUT_KEY && !hasKey(environment);
        return new ConditionOutcome(
                matches, message.because(MODE + " is " + mode + (matches ? "" : ", or an API key is set")));
    }

    /** Return whether any client has a key. */
    private static boolean hasKey(Environment environment) {
        Binder binder = Binder.get(environment);
        return isKey(binder.bind("labelbox.api-key", String.class).orElse(null))
                || binder
                        .bind("labelbox.clients", Bindable.mapOf(String.class, Keyed.class))
                        .orElse(Map.of())
                        .values()
                        .stream()
                        .anyMatch(client -> isKey(client.apiKey()));
    }

    /** An unresolved placeholder does not count as a key. */
    private static boolean isKey(@Nullable String key) {
        return StringUtils.hasText(key) && !key.startsWith("${");
    }

    /** The properties that are read for a named client. */
    record Keyed(@Nullable String apiKey) {}
}
