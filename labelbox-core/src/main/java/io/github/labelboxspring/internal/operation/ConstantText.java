package io.github.labelboxspring.internal.operation;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts constants of enums into the {@code data} of a mutation where the name of their type is not known, so that no variable
 * can be declared with it. A constant is a name and needs no quoting.
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
