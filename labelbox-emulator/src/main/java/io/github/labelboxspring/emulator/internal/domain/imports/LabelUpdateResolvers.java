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
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Updates of single labels. That the platform accepts annotations in the form in which the API returns them, from
 * members who may label, is inferred.
 */
public final class LabelUpdateResolvers implements ResolverSet {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String schema() {
        return "label-updates";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.mutation("updateLabel", LabelUpdateResolvers::update);
    }

    private static Object update(Invocation call) {
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
    private static List<Annotation> read(Session session, Label label, String text) {
        Label draft = new Label(session, label.project(), label.dataRow());
        try {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (Object each : JSON.readValue(text, List.class)) {
                lines.add(Annotation.ordered((Map<?, ?>) each));
            }
            Annotating.take(session, draft, lines);
        } catch (RuleException refusal) {
            throw ApiException.malformed(refusal.reason());
        } catch (JacksonException | ClassCastException noList) {
            throw ApiException.malformed("label must be a JSON array of annotations");
        }
        return draft.annotations();
    }
}
