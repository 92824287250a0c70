package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.labels.Labels;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.tasks.Task;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.Map;
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
        Organization organization = request.session(Session.class).organization();
        return image(
                request,
                drawn(
                        organization.entities(Project.class).find(parent).stream(),
                        organization.entities(ModelRun.class).find(parent).stream()));
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
        Organization organization = session.organization();
        return image(
                request,
                drawn(organization.entities(Project.class).stream(), organization.entities(ModelRun.class).stream()));
    }

    private Reply image(RestRequest request, Stream<Drawn> all) {
        String id = request.path("featureId");
        String index = request.path("index");
        if (!index.matches("-?[0-9]{1,9}")) {
            throw ApiException.notFound("Mask");
        }
        return all.flatMap(drawn -> drawn.marks().stream()
                        .filter(mark -> mark.id().equals(id))
                        .flatMap(mark -> this.images.png(drawn.row(), mark, Integer.parseInt(index)).stream()))
                .findFirst()
                .<Reply>map(png -> new Reply.Bytes(200, Map.of("content-type", "image/png"), png))
                .orElseThrow(() -> ApiException.notFound("Mask"));
    }

    private static Stream<Drawn> drawn(Stream<Project> projects, Stream<ModelRun> runs) {
        Stream<Drawn> labels =
                projects.flatMap(Labels::of).map(label -> new Drawn(label.dataRow(), label.annotations()));
        Stream<Drawn> predictions = runs.flatMap(ModelRun::rows)
                .map(row -> new Drawn(row.dataRow(), row.predictions().all()));
        return Stream.concat(labels, predictions).filter(drawn -> !drawn.row().deleted());
    }

    /** Marks on a data row. */
    private record Drawn(DataRow row, List<Annotation> marks) {}
}
