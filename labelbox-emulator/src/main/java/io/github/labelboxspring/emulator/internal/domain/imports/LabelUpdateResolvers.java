package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.LabelResolvers;
import io.github.labelboxspring.emulator.internal.domain.labels.Labels;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Updates of single labels by members who may label. That the platform accepts the content in the form in which the API
 * returns it, as well as the lines of an import, is inferred.
 */
public final class LabelUpdateResolvers implements ResolverSet {

    private static final JsonMapper JSON = new JsonMapper();

    private final Content content;

    public LabelUpdateResolvers(Content content) {
        this.content = content;
    }

    @Override
    public String schema() {
        return "label-updates";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.mutation("updateLabel", this::update);
    }

    private Object update(Invocation call) {
        Session session = Listing.session(call);
        Label label = LabelResolvers.find(call, call.text("where", "id"));
        if (!label.project().lets(session, Permission.LABEL)) {
            throw ApiException.forbidden("You do not have permission to do that");
        }
        if (call.value("data", "secondsToLabel") instanceof Number seconds) {
            label.secondsToLabel(seconds.doubleValue());
        }
        call.find("data", "label").ifPresent(text -> new Labels(session).replace(label, read(session, label, text)));
        return LabelResolvers.Shown.of(label);
    }

    /** Read annotations by the rules of imports. */
    private List<Annotation> read(Session session, Label label, String text) {
        Label draft = new Label(session, label.project(), label.dataRow());
        try {
            if (JSON.readValue(text, Object.class) instanceof Map<?, ?> form) {
                change(session, label, draft, form);
            } else {
                List<Map<String, Object>> lines = new ArrayList<>();
                for (Object each : JSON.readValue(text, List.class)) {
                    lines.add(Annotation.ordered((Map<?, ?>) each));
                }
                Annotating.take(session, draft, lines);
            }
        } catch (RuleException refusal) {
            throw ApiException.malformed(refusal.reason());
        } catch (JacksonException | ClassCastException other) {
            throw ApiException.malformed("label must be a JSON object with objects and classifications");
        }
        return draft.annotations();
    }

    /**
     * Add the features of the form to the draft. Annotations whose features are unchanged remain as they are, and so do
     * those that the form does not show, such as annotations on video frames.
     */
    private void change(Session session, Label label, Label draft, Map<?, ?> form) {
        Labels labels = new Labels(session);
        Map<Object, Object> shown = new HashMap<>();
        String before = JSON.writeValueAsString(this.content.of(label, label.annotations(), session));
        features(JSON.readValue(before, Map.class)).forEach(each -> shown.put(each.get("featureId"), each));
        labels.annotate(
                draft,
                label.annotations().stream()
                        .filter(each -> !shown.containsKey(each.id()))
                        .toList());
        for (Map<?, ?> feature : features(form)) {
            Optional<Annotation> unchanged = label.annotations().stream()
                    .filter(each -> each.id().equals(feature.get("featureId")))
                    .filter(each -> feature.equals(shown.get(each.id())))
                    .findFirst();
            if (unchanged.isPresent()) {
                labels.annotate(draft, List.of(unchanged.get()));
            } else {
                Annotating.take(session, draft, List.of(OlderLines.of(feature)));
            }
        }
    }

    private static List<Map<?, ?>> features(Map<?, ?> form) {
        List<Map<?, ?>> features = new ArrayList<>();
        for (String key : List.of("objects", "classifications")) {
            if (form.get(key) != null) {
                ((List<?>) form.get(key)).forEach(each -> features.add((Map<?, ?>) each));
            }
        }
        return features;
    }

    /** Returns annotations of a label in the form of the API. */
    @FunctionalInterface
    public interface Content {

        Map<String, Object> of(Label label, List<Annotation> annotations, Session reader);
    }
}
