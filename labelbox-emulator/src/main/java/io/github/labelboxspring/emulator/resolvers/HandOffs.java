package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.http.Reply;
import io.github.labelboxspring.emulator.http.RestRequest;
import io.github.labelboxspring.emulator.world.EntityStore;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.data.DataRow;
import io.github.labelboxspring.emulator.world.data.DataRowStore;
import io.github.labelboxspring.emulator.world.label.HandOff;
import io.github.labelboxspring.emulator.world.label.Label;
import io.github.labelboxspring.emulator.world.label.LabelVersion;
import io.github.labelboxspring.emulator.world.project.Project;
import io.github.labelboxspring.emulator.world.project.ProjectRow;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * What people do in the editor, which the platform's API has no call for: {@code {"action", "seconds"}} with
 * {@code "labelId"}, or with {@code "projectId"} and {@code "dataRowId"} to submit a new label. The caller is the one who
 * does it.
 */
final class HandOffs {

    private HandOffs() {}

    static Reply take(RestRequest request) {
        Session session = request.session(Session.class);
        Map<String, Object> wanted = request.json();
        HandOff action = Arrays.stream(HandOff.values())
                .filter(each -> each.name().equals(wanted.get("action")))
                .findFirst()
                .orElseThrow(() -> ApiException.malformed("No hand-off " + wanted.get("action")));
        double seconds = wanted.get("seconds") instanceof Number number ? number.doubleValue() : 0;
        Label label = wanted.containsKey("labelId")
                ? label(session, String.valueOf(wanted.get("labelId")))
                : submit(session, String.valueOf(wanted.get("projectId")), String.valueOf(wanted.get("dataRowId")));
        Project project = label.project();
        if (!project.lets(session, action.permission())) {
            throw ApiException.forbidden("Your role does not let you do that in this project");
        }
        ProjectRow row = project.row(label.dataRow()).orElseThrow(() -> ApiException.notFound("DataRow"));
        EntityStore<Label> labels = session.organization().entities(Label.class);
        if (labels.find(label.id()).isEmpty()) {
            labels.add(label);
            row.addLabel(label.id());
        }
        LabelVersion version = session.organization()
                .entities(LabelVersion.class)
                .add(new LabelVersion(
                        session, label, action, row.queue(), Duration.ofMillis(Math.round(seconds * 1000))));
        row.moveTo(action.next(row.queue()));
        project.worked(session.world().now());
        return Reply.json(201, Map.of("labelId", label.id(), "versionId", version.id()));
    }

    private static Label label(Session session, String id) {
        return session.organization().entities(Label.class).find(id).orElseThrow(() -> ApiException.notFound("Label"));
    }

    private static Label submit(Session session, String projectId, String dataRowId) {
        Project project = session.organization()
                .entities(Project.class)
                .find(projectId)
                .orElseThrow(() -> ApiException.notFound("Project"));
        DataRow row = DataRowStore.of(session.organization())
                .find(dataRowId)
                .orElseThrow(() -> ApiException.notFound("DataRow"));
        return new Label(session, project, row);
    }
}
