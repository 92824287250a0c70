package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files with the annotations on the frames of labeled videos, one line per annotated frame. Exports of the first
 * generation and the older payload refer to these files. The fields of a line in a frame file, other than the frame
 * number and the annotations, are inferred.
 */
public final class FrameFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "/v1/frames/";
    private static final ExportParams ALL_FRAMES =
            new ExportParams(Set.of("interpolatedframes"), Set.of(), false, Set.of(), false);

    private final Services services;
    private final MediaInspector media;

    private FrameFiles(Services services, MediaInspector media) {
        this.services = services;
        this.media = media;
    }

    public static void addTo(Services services, MediaInspector media) {
        services.routes().on("GET", PATH + "{labelId}", new FrameFiles(services, media)::read);
    }

    static String url(Label label, String base) {
        return base + PATH + label.id();
    }

    private Reply read(RestRequest request) {
        Session session = request.session(Session.class);
        Label label = session.organization()
                .entities(Label.class)
                .find(request.path("labelId"))
                .filter(each ->
                        each.project().visibleTo(session) && !each.dataRow().deleted())
                .filter(each ->
                        this.media.annotated(each.dataRow(), each.project().allowedMediaType()) == MediaType.VIDEO)
                .orElseThrow(() -> ApiException.notFound("Label"));
        LineForm lines = new LineForm(ALL_FRAMES, this.services.urls(session), this.media);
        String file = OlderForm.frames(lines.label(label)).values().stream()
                .map(frame -> JSON.writeValueAsString(frame) + "\n")
                .collect(Collectors.joining());
        return new Reply.Bytes(
                200, Map.of("content-type", "application/x-ndjson"), file.getBytes(StandardCharsets.UTF_8));
    }
}
