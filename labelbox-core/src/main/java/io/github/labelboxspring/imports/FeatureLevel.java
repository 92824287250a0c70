package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.ontologies.Classification;
import io.github.labelboxspring.ontologies.Feature;
import io.github.labelboxspring.ontologies.Option;
import io.github.labelboxspring.ontologies.Tool;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The features at one level of an ontology: its tools, its questions, the questions of a tool, or the options of a
 * question.
 */
final class FeatureLevel {

    private static final int MOST_NAMED = 10;

    private final Map<String, Known> byName = new LinkedHashMap<>();

    private final Map<String, Known> byId = new HashMap<>();

    FeatureLevel(Collection<? extends Feature> features) {
        for (Feature feature : features) {
            Known known = new Known(feature, name(feature), below(feature));
            put(this.byName, known.name(), known);
            if (feature instanceof Option option) {
                put(this.byName, option.label().toString(), known);
            } else if (feature instanceof Classification question) {
                put(this.byName, question.instructions(), known);
            }
            put(this.byId, feature.featureSchemaId(), known);
        }
    }

    /** An active feature takes precedence over an archived one with the same name. */
    private static void put(Map<String, Known> known, @Nullable String key, Known value) {
        if (key != null) {
            known.merge(key, value, (one, other) -> one.feature().archived() ? other : one);
        }
    }

    private static String name(Feature feature) {
        if (feature instanceof Tool tool) {
            return tool.name();
        } else if (feature instanceof Classification question) {
            return question.name() == null ? question.instructions() : question.name();
        }
        return ((Option) feature).value().toString();
    }

    private static FeatureLevel below(Feature feature) {
        if (feature instanceof Tool tool) {
            return new FeatureLevel(tool.classifications() == null ? List.of() : tool.classifications());
        } else if (feature instanceof Classification question) {
            return new FeatureLevel(question.options());
        }
        return new FeatureLevel(((Option) feature).options());
    }

    /** Return the feature, or report the problem and return null if labels cannot have it. */
    @Nullable
    Known find(FeatureRef ref, String what, Consumer<String> report) {
        Known byName = this.byName.get(ref.name());
        Known found = ref.schemaId() == null ? byName : this.byId.get(ref.schemaId());
        if (found == null) {
            report.accept("there is no " + what + " '" + ref + "'" + suggestion(ref.toString()));
        } else if (ref.name() != null && byName != found) {
            report.accept("the " + what + " " + ref.schemaId() + " is called '" + found.name() + "', not '" + ref.name()
                    + "'");
        } else if (found.feature().archived()) {
            report.accept("the " + what + " '" + found.name() + "' is archived");
        } else {
            return found;
        }
        return null;
    }

    boolean has(FeatureRef ref) {
        return this.byName.containsKey(ref.name()) || this.byId.containsKey(ref.schemaId());
    }

    /** Return the active features, each once. */
    List<Known> active() {
        return this.byName.values().stream()
                .filter(each -> !each.feature().archived())
                .distinct()
                .toList();
    }

    /** Add the names of all features at this level and below. */
    void collectNames(Set<String> names) {
        names.addAll(this.byName.keySet());
        this.byName.values().forEach(each -> each.below().collectNames(names));
    }

    private String suggestion(String wanted) {
        List<String> names = active().stream().map(Known::name).toList();
        if (names.isEmpty()) {
            return ", there are none";
        }
        int mostWrong = Math.min(wanted.length() - 1, Math.max(2, wanted.length() / 3));
        List<String> similar = new ArrayList<>(names);
        similar.removeIf(name -> distance(wanted, name) > mostWrong);
        similar.sort(Comparator.comparingInt(name -> distance(wanted, name)));
        return similar.isEmpty() ? ", there are " + quoted(names) : ", did you mean " + quoted(similar) + "?";
    }

    private static String quoted(List<String> names) {
        return names.stream()
                .limit(MOST_NAMED)
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", ", "", names.size() > MOST_NAMED ? ", …" : ""));
    }

    /** Return the edit distance, ignoring case. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                int changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    /**
     * A feature of the ontology.
     *
     * @param name its name in imports
     * @param below the level of its questions or options
     */
    record Known(Feature feature, String name, FeatureLevel below) {

        boolean required() {
            return this.feature instanceof Tool tool && tool.required()
                    || this.feature instanceof Classification question && question.required();
        }

        @Nullable
        String schemaId() {
            return this.feature.featureSchemaId();
        }
    }
}
