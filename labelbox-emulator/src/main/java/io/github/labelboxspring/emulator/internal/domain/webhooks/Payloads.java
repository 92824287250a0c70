package io.github.labelboxspring.emulator.internal.domain.webhooks;

import io.github.labelboxspring.emulator.PayloadForm;
import io.github.labelboxspring.emulator.internal.domain.catalog.Candidate;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.exports.ExportParams;
import io.github.labelboxspring.emulator.internal.domain.exports.LabelContent;
import io.github.labelboxspring.emulator.internal.domain.exports.LineForm;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.Review;
import io.github.labelboxspring.emulator.internal.domain.workflow.DataRowMoved;
import io.github.labelboxspring.emulator.internal.domain.workflow.WorkflowNode;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates the payloads of webhooks. The fields {@code id}, {@code label}, {@code dataRow}, {@code project} and
 * {@code createdBy} of the older payload form are known from an example; its other fields, the fields for reviews and
 * moves, and the content of the newer form are inferred.
 */
public final class Payloads {

    private static final JsonMapper JSON = new JsonMapper();

    private static final ExportParams EVERYTHING = new ExportParams(
            Set.of("attachments", "metadata", "datarowdetails", "labeldetails", "performancedetails", "projectdetails"),
            Set.of(),
            false,
            Set.of(),
            false);

    private final Services services;
    private final MediaInspector media;
    private final LabelContent content;

    public Payloads(Services services, MediaInspector media) {
        this.services = services;
        this.media = media;
        this.content = new LabelContent(services, media);
    }

    String of(Notice notice, PayloadForm form) {
        LineForm lines = new LineForm(EVERYTHING, this.services.urls(notice.by()), this.media);
        return JSON.writeValueAsString(
                switch (form) {
                    case EXPORT ->
                        lines.of(new Candidate(
                                notice.project().organization(), notice.dataRow(), notice.project(), null));
                    case LABEL -> older(notice);
                });
    }

    private Map<String, Object> older(Notice notice) {
        if (notice instanceof Notice.OfMove of) {
            return move(of.move());
        }
        return notice instanceof Notice.OfReview of
                ? review(of.review())
                : label(((Notice.OfLabel) notice).label(), notice.by());
    }

    private Map<String, Object> label(Label label, Session to) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", label.id());
        form.put(
                "label",
                label.skipped() ? "Skip" : JSON.writeValueAsString(this.content.of(label, label.annotations(), to)));
        form.put("dataRow", Map.of("id", label.dataRow().id()));
        form.put("project", Map.of("id", label.project().id()));
        form.put("createdBy", person(label.createdBy()));
        form.put("createdAt", time(label.createdAt()));
        form.put("updatedAt", time(label.updatedAt()));
        return form;
    }

    private static Map<String, Object> review(Review review) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", review.id());
        form.put("score", review.score());
        form.put("label", Map.of("id", review.label().id()));
        form.put("dataRow", Map.of("id", review.label().dataRow().id()));
        form.put("project", Map.of("id", review.project().id()));
        form.put("createdBy", person(review.createdBy()));
        form.put("createdAt", time(review.createdAt()));
        form.put("updatedAt", time(review.updatedAt()));
        return form;
    }

    private static Map<String, Object> move(DataRowMoved move) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("action", "MOVE");
        form.put("dataRow", Map.of("id", move.row().dataRow().id()));
        form.put("project", Map.of("id", move.row().project().id()));
        form.put("previousTask", task(move.from()));
        form.put("nextTask", task(move.to()));
        form.put("createdBy", person(move.by().user()));
        form.put("createdAt", time(move.by().world().now()));
        return form;
    }

    private static Map<String, Object> task(WorkflowNode node) {
        return Map.of("id", node.id(), "name", node.name());
    }

    private static Map<String, Object> person(User user) {
        return Map.of("id", user.id(), "email", user.email());
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
