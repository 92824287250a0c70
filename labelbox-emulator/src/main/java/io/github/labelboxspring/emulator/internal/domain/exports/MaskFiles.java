package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.domain.tasks.Task;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The images behind the links of exports: those of a project, and those that exports of 2024 named by their task. */
final class MaskFiles {

    private final MaskImages images;

    MaskFiles(Services services, MediaInspector media) {
        this.images = new MaskImages(services.storage(), services.urls(), media);
        services.routes()
                .on("GET", "/api/v1/projects/{projectId}/annotations/{featureId}/index/{index}/mask", this::ofProject)
                .on("GET", "/api/v1/tasks/{taskId}/masks/{featureId}/index/{index}", this::ofTask);
    }

    private Reply ofProject(RestRequest request) {
        String parent = request.path("projectId");
        return image(request, drawn -> drawn.parent().equals(parent));
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
        return image(request, drawn -> true);
    }

    private Reply image(RestRequest request, Predicate<Drawn> belongs) {
        String id = request.path("featureId");
        String index = request.path("index");
        if (!index.matches("-?[0-9]{1,9}")) {
            throw ApiException.notFound("Mask");
        }
        return drawn(request.session(Session.class))
                .filter(belongs)
                .flatMap(drawn -> drawn.marks().stream()
                        .filter(mark -> mark.id().equals(id))
                        .flatMap(mark -> this.images.png(drawn.row(), mark, Integer.parseInt(index)).stream()))
                .findFirst()
                .<Reply>map(png -> new Reply.Bytes(200, Map.of("content-type", "image/png"), png))
                .orElseThrow(() -> ApiException.notFound("Mask"));
    }

    private static Stream<Drawn> drawn(Session session) {
        Organization organization = session.organization();
        Stream<Drawn> labels = organization.entities(Label.class).stream()
                .filter(label -> !label.project().deleted())
                .map(label -> new Drawn(label.project().id(), label.dataRow(), label.annotations()));
        Stream<Drawn> predictions = organization.entities(ModelRun.class).stream()
                .flatMap(ModelRun::rows)
                .map(row -> new Drawn(
                        row.modelRunId(), row.dataRow(), row.predictions().all()));
        return Stream.concat(labels, predictions).filter(drawn -> !drawn.row().deleted());
    }

    /** Marks on a data row, which belong to a project or a model run. */
    private record Drawn(String parent, DataRow row, List<Annotation> marks) {}
}
