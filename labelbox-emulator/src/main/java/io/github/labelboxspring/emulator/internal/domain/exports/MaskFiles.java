package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.labels.Marks;
import io.github.labelboxspring.emulator.internal.domain.labels.MaskIndex;
import io.github.labelboxspring.emulator.internal.domain.tasks.Task;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.Map;
import java.util.function.Predicate;

/** Serves the mask images that exports link to: by project, and by task, as in exports of 2024. */
final class MaskFiles {

    private final MaskImages images;

    MaskFiles(Services services, MediaInspector media) {
        this.images = new MaskImages(services.storage(), services.urls(), media);
        services.routes()
                .on("GET", "/api/v1/projects/{projectId}/annotations/{featureId}/index/{index}/mask", this::ofProject)
                .on("GET", "/api/v1/tasks/{taskId}/masks/{featureId}/index/{index}", this::ofTask);
    }

    private Reply ofProject(RestRequest request) {
        return image(request, marks -> marks.parent().id().equals(request.path("projectId")));
    }

    private Reply ofTask(RestRequest request) {
        Session session = request.session(Session.class);
        boolean known = session.organization()
                .entities(Task.class)
                .find(request.path("taskId"))
                .filter(task -> task.createdBy() == session.user())
                .flatMap(task -> task.kept(ExportResult.class))
                .isPresent();
        if (!known) {
            throw ApiException.notFound("Task");
        }
        return image(request, marks -> true);
    }

    private Reply image(RestRequest request, Predicate<Marks> where) {
        String id = request.path("featureId");
        String index = request.path("index");
        if (!index.matches("-?[0-9]{1,9}")) {
            throw ApiException.notFound("Mask");
        }
        return MaskIndex.of(request.session(Session.class).organization())
                .find(id)
                .filter(marks -> !marks.parent().deleted() && !marks.dataRow().deleted())
                .filter(where)
                .flatMap(marks -> marks.all().stream()
                        .filter(mark -> mark.id().equals(id))
                        .findFirst()
                        .flatMap(mark -> this.images.png(marks.dataRow(), mark, Integer.parseInt(index))))
                .<Reply>map(png -> new Reply.Bytes(200, Map.of("content-type", "image/png"), png))
                .orElseThrow(() -> ApiException.notFound("Mask"));
    }
}
