package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
        Labels labels = new Labels(session);
        Label label = wanted.containsKey("labelId") ? label(session, String.valueOf(wanted.get("labelId"))) : null;
        Project project = label == null ? project(session, String.valueOf(wanted.get("projectId"))) : label.project();
        if (!project.lets(session, action.permission())) {
            throw ApiException.forbidden("Your role does not let you do that in this project");
        }
        DataRow dataRow = label == null ? dataRow(session, String.valueOf(wanted.get("dataRowId"))) : label.dataRow();
        ProjectRow row = Workflow.of(project).row(dataRow).orElseThrow(() -> ApiException.notFound("DataRow"));
        Label handed = label == null ? labels.create(row, List.of()) : label;
        LabelVersion version = labels.handOff(handed, row, action, Duration.ofMillis(Math.round(seconds * 1000)));
        return Reply.json(201, Map.of("labelId", handed.id(), "versionId", version.id()));
    }

    private static Label label(Session session, String id) {
        return session.organization().entities(Label.class).find(id).orElseThrow(() -> ApiException.notFound("Label"));
    }

    private static Project project(Session session, String id) {
        return session.organization()
                .entities(Project.class)
                .find(id)
                .orElseThrow(() -> ApiException.notFound("Project"));
    }

    private static DataRow dataRow(Session session, String id) {
        return DataRowStore.of(session.organization()).find(id).orElseThrow(() -> ApiException.notFound("DataRow"));
    }
}
