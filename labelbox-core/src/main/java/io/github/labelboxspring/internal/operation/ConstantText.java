package io.github.labelboxspring.internal.operation;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Inserts enum constants into the {@code data} of a mutation if the name of their type is unknown, so that no variable
 * can be declared for them. A constant is a name and does not need quotes.
 */
final class ConstantText {

    private static final Pattern DATA = Pattern.compile("data: \\{");

    private ConstantText() {}

    static String data(String text, Map<String, ?> constants) {
        String shape = constants.entrySet().stream()
                .map(each -> each.getKey() + ": " + shape(each.getValue()) + ", ")
                .collect(Collectors.joining());
        return DATA.matcher(text).replaceFirst(Matcher.quoteReplacement("data: {" + shape));
    }

    private static String shape(Object value) {
        return value instanceof Collection<?> all
                ? "{set: [" + all.stream().map(ConstantText::name).collect(Collectors.joining(", ")) + "]}"
                : name(value);
    }

    private static String name(Object constant) {
        return Enum.class.cast(constant).name();
    }
}
