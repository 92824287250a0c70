package io.github.labelboxspring.emulator.wire;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs exports and reads their lines. */
final class Exports {

    private static final JsonMapper JSON = new JsonMapper();

    private Exports() {}

    /** The lines of an export of a project. */
    static List<JsonNode> project(Uploads uploads, String project, String... params) {
        return lines(uploads, "Project", Map.of("projectId", project), params);
    }

    /** The lines of an export of data rows by their global keys. */
    static List<JsonNode> keys(Uploads uploads, List<String> keys, String... params) {
        return lines(
                uploads,
                "Catalog",
                Map.of("searchQuery", Map.of("query", List.of(Map.of("type", "global_key", "ids", keys)))),
                params);
    }

    /**
     * @param source what the names of mutation and input have, such as Catalog
     * @param params the flags that are on
     */
    static List<JsonNode> lines(Uploads uploads, String source, Map<String, ?> filters, String... params) {
        return lines(uploads, source, filters, List.of(params).stream().collect(Collectors.toMap(each -> each, each ->
                (Object) true)));
    }

    static List<JsonNode> lines(Uploads uploads, String source, Map<String, ?> filters, Map<String, ?> params) {
        String task = uploads.wire()
                .data(
                        "mutation($i:ExportDataRowsIn" + source + "Input!){started:exportDataRowsIn" + source
                                + "(input:$i){taskId}}",
                        Map.of("i", Map.of("filters", filters, "params", params, "streamable", true)))
                .at("/started/taskId")
                .asString();
        uploads.emulator().clock().advance(Uploads.LATENCY);
        JsonNode file = uploads.wire()
                .data(
                        "query($t:ID!){task(where:{id:$t}){status exportFileFromOffset(streamType:RESULT,offset:\"0\"){file}}}",
                        Map.of("t", task))
                .at("/task/exportFileFromOffset/file");
        return file.isMissingNode()
                ? List.of()
                : uploads.wire()
                        .get(file.asString())
                        .body()
                        .lines()
                        .map(JSON::readTree)
                        .toList();
    }
}
