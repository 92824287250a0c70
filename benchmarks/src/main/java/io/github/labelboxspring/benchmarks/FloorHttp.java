package io.github.labelboxspring.benchmarks;

import io.github.labelboxspring.projects.Project;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** GraphQL over a plain WebClient, with answers read into records in one pass. */
final class FloorHttp {

    private static final int LONGEST_ANSWER = 64 * 1024 * 1024;

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .addModule(new SimpleModule().addDeserializer(Instant.class, new FloorInstants()))
            .build();

    private final WebClient web = WebClient.builder()
            .defaultHeaders(headers -> headers.setBearerAuth(System.getenv("LABELBOX_API_KEY")))
            .codecs(codecs -> {
                codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(this.json));
                codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(this.json));
                codecs.defaultCodecs().maxInMemorySize(LONGEST_ANSWER);
            })
            .build();

    private final String endpoint = System.getenv("LABELBOX_ENDPOINT");

    JsonMapper json() {
        return this.json;
    }

    Data query(String document, Map<String, ?> variables) {
        return Objects.requireNonNull(this.web
                        .post()
                        .uri(this.endpoint)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Map.of("query", document, "variables", variables))
                        .retrieve()
                        .bodyToMono(Answer.class)
                        .block())
                .data();
    }

    /** By the GraphQL multipart request specification. */
    Mono<Data> upload(String document, Map<String, ?> variables, Resource file, String name, long length) {
        Map<String, @Nullable Object> all = new HashMap<>(variables);
        all.put("file", null);
        all.put("contentLength", length);
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("operations", Map.of("query", document, "variables", all), MediaType.APPLICATION_JSON);
        form.part("map", Map.of("1", List.of("variables.file")), MediaType.APPLICATION_JSON);
        form.part("1", file, MediaType.APPLICATION_OCTET_STREAM).filename(name);
        return this.web
                .post()
                .uri(this.endpoint)
                .bodyValue(form.build())
                .retrieve()
                .bodyToMono(Answer.class)
                .map(Answer::data);
    }

    Flux<DataBuffer> file(String url) {
        return this.web.get().uri(url).retrieve().bodyToFlux(DataBuffer.class);
    }

    record Answer(Data data) {}

    /** The answer's root fields; those that were not asked for are null. */
    record Data(
            @Nullable Project project,
            @Nullable List<Project> projects,
            @Nullable ExportTask task,
            @Nullable UploadedFile uploadFile,
            @Nullable StartedTask upsertDataRows,
            @Nullable MadeRows successesfulDataRowImports) {}

    record ExportTask(
            @Nullable ExportHeader result, @Nullable ExportFile exportFileFromOffset) {}

    record ExportHeader(long totalSize) {}

    record ExportFile(Offsets offsets, String file) {}

    record Offsets(long start, long end) {}

    record UploadedFile(String url) {}

    record StartedTask(String id) {}

    record MadeRows(List<MadeRow> nodes, @Nullable String after) {}

    record MadeRow(String id, String globalKey, String externalId, String rowData) {}
}
