package io.github.labelboxspring.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers GraphQL requests, for this client, the floor and the official SDK alike: the root field that a request names
 * decides. Nothing is stored: the ids and addresses that are returned state what they stand for.
 */
final class CannedAnswers {

    private static final int RESULTS_PER_PAGE = 5_000;

    private static final int PROJECTS_PER_PAGE = 100;

    private static final Pattern EXPORT = Pattern.compile("(plain|labels)-(\\d+)");

    private static final Pattern OFFSET = Pattern.compile("\"offset\": ?\"(\\d+)\"");

    private static final Pattern TASK_ID = Pattern.compile("(?:plain|labels)-\\d+|rows-\\d+-\\d+");

    private static final Pattern ROWS = Pattern.compile("rows-(\\d+)-(\\d+)");

    private static final Pattern FROM = Pattern.compile("\"from\": ?\"(\\d+)\"");

    private static final Pattern ROW_KEY = Pattern.compile("\"global_key\": ?\"row-(\\d+)\"");

    private static final Pattern CHUNK = Pattern.compile("chunk-(\\d+)");

    private static final Pattern ITEM_COUNT = Pattern.compile("\"item_count\": ?(\\d+)");

    /** The name of an import states its number of lines; part of a JSON string or of one inside another. */
    private static final Pattern IMPORT = Pattern.compile("\"import-(\\d+)\"");

    private static final NumberedText PROJECT = NumberedText.resource("project.json");

    private static final NumberedText MADE_ROW = NumberedText.resource("made-row.json");

    private static final String TASK = json("task.json");

    private static final String USER = json("user.json");

    private final Map<String, Function<String, byte[]>> byField = new LinkedHashMap<>();

    private final String files;

    /** @param files the address under which the server has its files */
    CannedAnswers(String files) {
        this.files = files;
        byte[] project = data("\"project\":" + PROJECT.text(1));
        byte[] ontology = data("\"project\":{\"ontology\":" + json("ontology.json") + "}");
        byte[] projects = data("\"projects\":[" + PROJECT.list(1, PROJECTS_PER_PAGE) + "]");
        byte[] noFailures = data("\"failedDataRowImports\":{\"results\":[],\"after\":null,\"total\":0}");
        byte[] imported = data("\"createLabelImport\":" + json("import.json").formatted(PROJECT.text(1)));
        byte[] dataset = data("\"dataset\":" + json("dataset.json"));
        byte[] user = data("\"user\":" + USER.formatted(""));
        this.byField.put("query GetProjectOntology", request -> ontology);
        this.byField.put("project(", request -> project);
        this.byField.put("projects(", request -> projects);
        this.byField.put("exportFileFromOffset", this::exportFile);
        this.byField.put("exportMetadataHeader", CannedAnswers::exportHeaders);
        this.byField.put("createLabelImport(", request -> imported);
        this.byField.put("uploadFile(", this::upload);
        this.byField.put("upsertDataRows(", CannedAnswers::upsert);
        this.byField.put("successesfulDataRowImports", CannedAnswers::madeRows);
        this.byField.put("failedDataRowImports", request -> noFailures);
        this.byField.put("createdTasks(", CannedAnswers::task);
        this.byField.put("dataset(", request -> dataset);
        this.byField.put("user", request -> user);
    }

    /**
     * The answer to a request.
     *
     * @param request how its body begins
     * @param lines the number of lines in the whole body
     * @throws IllegalArgumentException if the request is not known, or an import lacks lines
     */
    byte[] answer(String request, long lines) {
        Matcher imported = IMPORT.matcher(request);
        if (imported.find() && lines < Long.parseLong(imported.group(1))) {
            throw new IllegalArgumentException("An import of " + imported.group(1) + " lines has only " + lines);
        }
        return this.byField.entrySet().stream()
                .filter(each -> request.contains(each.getKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No answer to " + request))
                .getValue()
                .apply(request);
    }

    private static byte[] exportHeaders(String request) {
        CannedExport export = export(request);
        String header = "{\"totalSize\":%s,\"totalLines\":%s}".formatted(export.bytes(), export.rows());
        return data("\"task\":{\"result\":%1$s,\"errors\":null,\"exportMetadataHeader\":%2$s}"
                .formatted(header, request.contains("\"ERRORS\"") ? "null" : header));
    }

    private byte[] exportFile(String request) {
        CannedExport export = export(request);
        Matcher named = find(EXPORT, request);
        long file = export.fileAt(Long.parseLong(find(OFFSET, request).group(1)));
        return data(("\"task\":{\"exportFileFromOffset\":{\"offsets\":{\"start\":%s,\"end\":%s},"
                        + "\"lines\":{\"start\":0,\"end\":0},\"file\":\"%s/%s/%s/%s\"}}")
                .formatted(export.start(file), export.end(file) - 1, this.files, named.group(1), named.group(2), file));
    }

    private static CannedExport export(String request) {
        Matcher named = find(EXPORT, request);
        return CannedExport.of(named.group(1), Long.parseLong(named.group(2)));
    }

    /** The address of a chunk states its first row, that of a manifest its task. */
    private byte[] upload(String request) {
        Matcher count = ITEM_COUNT.matcher(request);
        String name = count.find()
                ? "rows-" + firstRow(request) + "-" + count.group(1)
                : "chunk-" + find(ROW_KEY, request).group(1);
        return data("\"uploadFile\":{\"url\":\"%s/%s\",\"filename\":\"%s\"}".formatted(this.files, name, name));
    }

    private static long firstRow(String manifest) {
        return CHUNK.matcher(manifest)
                .results()
                .mapToLong(chunk -> Long.parseLong(chunk.group(1)))
                .min()
                .orElseThrow();
    }

    private static byte[] upsert(String request) {
        return data("\"upsertDataRows\":" + task(find(ROWS, request).group(), "adv-upsert-data-rows"));
    }

    private static byte[] madeRows(String request) {
        Matcher task = find(ROWS, request);
        long first = Long.parseLong(task.group(1));
        long count = Long.parseLong(task.group(2));
        Matcher cursor = FROM.matcher(request);
        long from = cursor.find() ? Long.parseLong(cursor.group(1)) : 0;
        int page = (int) Math.min(RESULTS_PER_PAGE, count - from);
        String after = from + page < count ? "\"" + (from + page) + "\"" : "null";
        return data("\"successesfulDataRowImports\":{\"nodes\":[%s],\"after\":%s,\"total\":%s}"
                .formatted(MADE_ROW.list(first + from, page), after, count));
    }

    private static byte[] task(String request) {
        String id = find(TASK_ID, request).group();
        return data("\"user\":"
                + USER.formatted(task(id, id.startsWith("rows-") ? "adv-upsert-data-rows" : "export-data-rows")));
    }

    private static String task(String id, String type) {
        return TASK.formatted(id, type);
    }

    private static Matcher find(Pattern pattern, String request) {
        Matcher matcher = pattern.matcher(request);
        if (!matcher.find()) {
            throw new IllegalArgumentException("No " + pattern + " in " + request);
        }
        return matcher;
    }

    private static String json(String resource) {
        return NumberedText.resource(resource).text(0);
    }

    private static byte[] data(String fields) {
        return ("{\"data\":{" + fields + "}}").getBytes(StandardCharsets.US_ASCII);
    }
}
