package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.FaultScript;
import io.github.labelboxspring.emulator.Faults;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parses a fault in JSON: a target, modifiers, and one effect. */
final class FaultForm {

    private FaultForm() {}

    static void add(Faults faults, Map<String, Object> form) {
        FaultScript script = faults.on(text(form, "target"));
        map(form, "variables").forEach(script::variable);
        if (form.get("skip") instanceof Number skip) {
            script.skip(skip.intValue());
        }
        if (form.get("times") instanceof Number times) {
            script.times(times.intValue());
        }
        if (Boolean.TRUE.equals(form.get("always"))) {
            script.always();
        }
        if (form.get("probability") instanceof Number share) {
            script.probability(share.doubleValue(), form.get("seed") instanceof Number seed ? seed.longValue() : 0);
        }
        if (Boolean.TRUE.equals(form.get("afterApplying"))) {
            script.afterApplying();
        }
        script.delayed(duration(form, "delay", Duration.ZERO));
        effect(script, map(form, "effect"));
    }

    private static void effect(FaultScript script, Map<String, Object> effect) {
        String type = text(effect, "type");
        switch (type) {
            case "answer" -> script.answer(number(effect, "status"), headers(effect), optional(effect, "body"));
            case "graphqlError" -> script.graphqlError(text(effect, "code"), optional(effect, "message"));
            case "internalServerError" ->
                script.internalServerError(optional(effect, "message"), number(effect, "status"));
            case "rateLimited" -> script.rateLimited(duration(effect, "retryAfter", Duration.ofSeconds(1)));
            case "html" -> script.html();
            case "cutConnection" -> script.cutConnection();
            case "cutBody" -> script.cutBody(number(effect, "bytes"));
            case "drip" -> script.drip(number(effect, "bytes"), duration(effect, "pause", Duration.ZERO));
            case "delay" -> script.delay(duration(effect, "by", Duration.ZERO));
            default -> throw new IllegalArgumentException("There is no effect " + type);
        }
    }

    private static Map<String, String> headers(Map<String, Object> effect) {
        Map<String, String> headers = new LinkedHashMap<>();
        map(effect, "headers").forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return headers;
    }

    static Duration duration(Map<String, Object> form, String name, Duration otherwise) {
        Object given = form.get(name);
        try {
            return given == null ? otherwise : Duration.parse(given.toString());
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(name + " must be a duration such as PT0.5S, not " + given, unreadable);
        }
    }

    private static String text(Map<String, Object> form, String name) {
        if (!(form.get(name) instanceof String text)) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    private static String optional(Map<String, Object> form, String name) {
        return form.get(name) instanceof String text ? text : "";
    }

    private static int number(Map<String, Object> form, String name) {
        if (!(form.get(name) instanceof Number number)) {
            throw new IllegalArgumentException(name + " must be a number");
        }
        return number.intValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> form, String name) {
        Object given = form.getOrDefault(name, Map.of());
        if (!(given instanceof Map<?, ?>)) {
            throw new IllegalArgumentException(name + " must be an object");
        }
        return (Map<String, Object>) given;
    }
}
