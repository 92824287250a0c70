package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.DecodingException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes the subject of an operation in errors: the ids, names and keys of data rows among its variables, such as
 * {@code projectId=cm1, name=May}. Other variables may be large or contain the signature of a URL.
 */
public final class Subject {

    private static final Pattern NAMING = Pattern.compile("(?i)id|name|.*Ids?|.*Name|(global|external)Keys?");

    private static final int MOST = 8;

    private static final int MOST_OF_A_LIST = 3;

    private static final int LONGEST = 80;

    private final SortedSet<String> values = new TreeSet<>();

    private final SortedSet<String> lists = new TreeSet<>();

    private Subject() {}

    /** Return the variables that identify something, or an empty string if there are none. */
    public static String of(Operation<?> operation, JsonCodec json) {
        Map<String, @Nullable Object> sent = new LinkedHashMap<>();
        if (operation instanceof GraphQlOperation<?> graphQl) {
            sent.putAll(graphQl.variables());
        } else if (operation instanceof RestOperation<?> rest) {
            sent.putAll(rest.pathVariables());
            sent.putAll(rest.query());
            if (rest.body() != null && !(rest.body() instanceof JsonLines)) {
                sent.put("body", rest.body());
            }
        }
        Subject subject = new Subject();
        try {
            subject.add("", json.read(json.write(sent), ResultType.of(Object.class)), subject.values);
        } catch (DecodingException tooLarge) {
            return "";
        }
        return Stream.concat(subject.values.stream(), subject.lists.stream())
                .limit(MOST)
                .collect(Collectors.joining(", "));
    }

    private void add(String name, @Nullable Object value, Collection<String> into) {
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((field, inner) -> {
                if (!Ids.FREE_FORM.contains(field)) {
                    add(String.valueOf(field), inner, into);
                }
            });
        } else if (value instanceof Collection<?> all) {
            addAll(name, all);
        } else if (value != null && NAMING.matcher(name).matches()) {
            into.add(name + "=" + text(value));
        }
    }

    private void addAll(String name, Collection<?> all) {
        all.stream().filter(Map.class::isInstance).limit(MOST_OF_A_LIST).forEach(item -> add(name, item, this.lists));
        if (!NAMING.matcher(name).matches()) {
            return;
        }
        List<String> some = all.stream()
                .filter(value -> value instanceof String || value instanceof Number)
                .limit(MOST_OF_A_LIST)
                .map(Subject::text)
                .toList();
        if (!some.isEmpty()) {
            this.lists.add(name + "=" + some
                    + (all.size() > some.size() ? " and " + (all.size() - some.size()) + " more" : ""));
        }
    }

    /** Omit the query of a URL, which may be a signature. */
    private static String text(Object value) {
        String text = value.toString();
        int query = text.contains("://") ? text.indexOf('?') : -1;
        String shown = query < 0 ? text : text.substring(0, query);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }
}
