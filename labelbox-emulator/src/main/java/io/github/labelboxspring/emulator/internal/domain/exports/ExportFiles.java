package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.exports.ExportResult.Shard;
import io.github.labelboxspring.emulator.internal.domain.tasks.Task;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.Map;

/** Serves the result and the errors of an export as one file each, as older clients read them. */
final class ExportFiles {

    ExportFiles(Services services) {
        services.routes()
                .on("GET", "/api/v1/export-results/{taskId}/{organizationId}", request -> whole(request, "RESULT"))
                .on("GET", "/api/v1/export-errors/{taskId}/{organizationId}", request -> whole(request, "ERRORS"));
    }

    /** That a stream that does not exist is returned as an empty file is inferred. */
    private static Reply whole(RestRequest request, String stream) {
        Session session = request.session(Session.class);
        ExportResult result = session.organization()
                .entities(Task.class)
                .find(request.path("taskId"))
                .filter(task -> task.createdBy() == session.user())
                .filter(task -> session.organization().id().equals(request.path("organizationId")))
                .flatMap(task -> task.kept(ExportResult.class))
                .orElseThrow(() -> ApiException.notFound("Export"));
        List<Shard> shards =
                result.stream(stream).map(ExportResult.Stream::shards).orElse(List.of());
        return new Reply.Parts(
                200,
                Map.of("content-type", "application/x-ndjson"),
                shards.stream().map(Shard::file).toList());
    }
}
