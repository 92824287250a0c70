package io.github.labelboxspring.emulator.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes lines of imports into projects and model runs of an emulator, and exports them from there. */
final class GoldenServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();

    @Override
    public void close() {
        this.uploads.close();
    }

    /** What a server makes of an ontology. */
    record MadeOntology(String id, JsonNode normalized) {}

    MadeOntology ontology(String media, LineOntology ontology) {
        JsonNode made = this.wire
                .data(
                        "mutation($n:String!,$m:MediaType){upsertOntology(data:{name:\"o\",normalized:$n,mediaType:$m})"
                                + "{id normalized}}",
                        Map.of("n", JSON.writeValueAsString(ontology.normalized()), "m", media))
                .get("upsertOntology");
        return new MadeOntology(made.get("id").asString(), made.get("normalized"));
    }

    /** A project that works by the ontology. */
    String project(String media, String ontology) {
        String project = this.wire
                .data(
                        "mutation($n:String!,$m:MediaType!){createProject(data:{name:$n,allowedMediaType:$m}){id}}",
                        Map.of("n", UUID.randomUUID().toString(), "m", media))
                .at("/createProject/id")
                .asString();
        this.wire.data(
                "mutation($p:ID!,$o:ID!){project(where:{id:$p}){connectOntology(ontologyId:$o){id}}}",
                Map.of("p", project, "o", ontology));
        return project;
    }

    /** A model run of a model that works by the ontology. */
    String modelRun(String ontology) {
        String model = this.wire
                .data("mutation($o:ID!){createModel(data:{name:\"m\",ontologyId:$o}){id}}", Map.of("o", ontology))
                .at("/createModel/id")
                .asString();
        return this.wire
                .data("mutation($m:ID!){createModelRun(data:{name:\"r\",modelId:$m}){id}}", Map.of("m", model))
                .at("/createModelRun/id")
                .asString();
    }

    void rows(String media, Set<String> keys) {
        String asset = media.equals("TEXT") ? "Ada Lovelace works for Babbage" : "https://example.org/asset";
        String dataset = this.uploads.dataset("d");
        this.uploads.upsert(List.of(
                keys.stream().map(key -> Uploads.create(dataset, asset, key)).toList()));
        this.uploads.emulator().clock().advance(Uploads.PROCESSING);
    }

    void send(String project, Set<String> keys) {
        this.wire.data(
                "mutation($p:ID!,$k:[ID!]!){project(where:{id:$p}){createBatchV2(input:{name:\"b\",globalKeys:$k})"
                        + "{failedDataRowIds}}}",
                Map.of("p", project, "k", keys));
    }

    void register(String run, Set<String> keys) {
        this.wire.data(
                "mutation($r:ID!,$k:[ID!]){createMEAModelRunDataRowRegistrationTask(where:{id:$r},data:{globalKeys:$k})}",
                Map.of("r", run, "k", keys));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
    }

    /**
     * Imports the lines; gives their statuses.
     *
     * @param kind such as {@code LabelImport}
     * @param parent such as {@code projectId}
     */
    List<JsonNode> statuses(String kind, String parent, String id, String lines) {
        this.wire.upload(
                "mutation($p:ID!,$file:Upload!){create" + kind + "(data:{" + parent
                        + ":$p,name:\"i\",filePayload:{file:$file,contentLength:1}}){id}}",
                Map.of("p", id),
                "i.ndjson",
                "application/x-ndjson",
                lines.getBytes(StandardCharsets.UTF_8));
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        String query = kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1);
        String file = this.wire
                .data(
                        "query($p:ID!){" + query + "(where:{" + parent + ":$p,name:\"i\"}){statusFileUrl}}",
                        Map.of("p", id))
                .at("/" + query + "/statusFileUrl")
                .asString();
        return lines(file);
    }

    /** @param what {@code Project} or {@code ModelRun} */
    List<JsonNode> export(String what, String id) {
        String root = "exportDataRowsIn" + what;
        String filter = what.equals("Project") ? "projectId" : "modelRunId";
        Map<String, Object> input = Map.of(
                "filters",
                Map.of(filter, id),
                "params",
                what.equals("Project") ? Map.of() : Map.of("includePredictions", true),
                "streamable",
                true);
        String task = this.wire
                .data(
                        "mutation($i:" + root.replaceFirst("e", "E") + "Input!){" + root + "(input:$i){taskId}}",
                        Map.of("i", input))
                .at("/" + root + "/taskId")
                .asString();
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        return lines(this.wire
                .data(
                        "query($t:ID!){task(where:{id:$t}){exportFileFromOffset(streamType:RESULT,offset:\"0\"){file}}}",
                        Map.of("t", task))
                .at("/task/exportFileFromOffset/file")
                .asString());
    }

    private List<JsonNode> lines(String address) {
        return this.wire.get(address).body().lines().map(JSON::readTree).toList();
    }

    /** Keeps an image; gives its address. */
    String upload(byte[] png) {
        return this.uploads.upload("mask.png", "image/png", png, false);
    }

    /** The pixels behind a link of an export, see {@link #pixels(byte[], boolean)}; a word if there is no image. */
    Object pixels(String link, boolean colored) {
        HttpResponse<byte[]> answer = bytes(link);
        return answer.statusCode() == 200 ? pixels(answer.body(), colored) : "no image";
    }

    private HttpResponse<byte[]> bytes(String link) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(link))
                .header("Authorization", "Bearer " + this.uploads.emulator().apiKey())
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The pixels of an image, by row: their colors, or which of them are set; the size of what is no image. */
    static Object pixels(byte[] image, boolean colored) {
        try {
            var read = ImageIO.read(new ByteArrayInputStream(image));
            if (read == null) {
                return image.length + " bytes";
            }
            List<List<Integer>> rows = new ArrayList<>();
            for (int y = 0; y < read.getHeight(); y++) {
                List<Integer> row = new ArrayList<>();
                for (int x = 0; x < read.getWidth(); x++) {
                    int color = read.getRGB(x, y) & 0xFFFFFF;
                    row.add(colored ? color : Math.min(color, 1));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
