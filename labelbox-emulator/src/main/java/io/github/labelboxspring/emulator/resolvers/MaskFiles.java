package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.http.Reply;
import io.github.labelboxspring.emulator.http.RestRequest;
import io.github.labelboxspring.emulator.jobs.exports.ExportResult;
import io.github.labelboxspring.emulator.jobs.masks.MaskImages;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.Task;
import io.github.labelboxspring.emulator.world.label.Label;
import java.util.Map;
import java.util.function.Predicate;

/** The images behind the links of exports: those of a project, and those that exports of 2024 named by their task. */
final class MaskFiles {

    private final MaskImages images;

    MaskFiles(Services services) {
        this.images = new MaskImages(services.storage(), services.urls(), services.media());
        services.routes()
                .on("GET", "/api/v1/projects/{projectId}/annotations/{featureId}/index/{index}/mask", this::ofProject)
                .on("GET", "/api/v1/tasks/{taskId}/masks/{featureId}/index/{index}", this::ofTask);
    }

    private Reply ofProject(RestRequest request) {
        String project = request.path("projectId");
        return image(request, label -> label.project().id().equals(project));
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
        return image(request, label -> true);
    }

    private Reply image(RestRequest request, Predicate<Label> belongs) {
        String id = request.path("featureId");
        String index = request.path("index");
        if (!index.matches("-?[0-9]{1,9}")) {
            throw ApiException.notFound("Mask");
        }
        return request.session(Session.class).organization().entities(Label.class).stream()
                .filter(belongs)
                .filter(label -> !label.project().deleted() && !label.dataRow().deleted())
                .flatMap(label -> label.annotations().stream()
                        .filter(annotation -> annotation.id().equals(id))
                        .flatMap(annotation ->
                                images.png(label.dataRow(), annotation, Integer.parseInt(index)).stream()))
                .findFirst()
                .<Reply>map(png -> new Reply.Bytes(200, Map.of("content-type", "image/png"), png))
                .orElseThrow(() -> ApiException.notFound("Mask"));
    }
}
