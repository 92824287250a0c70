package io.github.labelboxspring.benchmarks;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.labelboxspring.benchmarks.FloorHttp.ExportFile;
import io.github.labelboxspring.benchmarks.FloorHttp.MadeRow;
import io.github.labelboxspring.benchmarks.FloorHttp.MadeRows;
import io.github.labelboxspring.exports.ExportedDataRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SequenceWriter;

/**
 * The floor: the same work with the least that WebClient and Jackson can do it with, into the same records. It checks
 * nothing, retries nothing, resumes no download and follows no task.
 */
final class FloorWorkload implements Workload {

    private static final int ROWS_PER_CHUNK = 10_000;

    private static final int PARALLEL_UPLOADS = 4;

    private static final int RESULTS_PER_PAGE = 5_000;

    private static final int PREFETCHED_BUFFERS = 4;

    private final FloorHttp http = new FloorHttp();

    private final ObjectReader rows = this.http.json().readerFor(ExportedDataRow.class);

    private final Path files;

    /** @param files where the input files are */
    FloorWorkload(Path files) {
        this.files = files;
    }

    @Override
    public long perform(Work work, int size) throws IOException {
        return switch (work) {
            case SMALL_QUERY -> smallQueries(size);
            case PAGE -> pages(size);
            case EXPORT_PLAIN -> export("plain-" + size, size);
            case EXPORT_LABELS, READ_LABELS -> export("labels-" + size, size);
            case FIRST_ROW -> export("plain-" + size, 1);
            case CREATE -> create(size);
            case IMPORT_OBJECTS, IMPORT_LABELS -> importObjects(size);
            case IMPORT_FILE, IMPORT_FILE_UNCHECKED -> importFile(Inputs.file(this.files, size), size);
        };
    }

    private long smallQueries(int size) {
        long found = 0;
        for (int call = 0; call < size; call++) {
            String name = requireNonNull(this.http
                            .query(FloorDocuments.GET_PROJECT, Map.of("id", "cmbench0000000p000000001"))
                            .project())
                    .name();
            found += name.isEmpty() ? 0 : 1;
        }
        return found;
    }

    private long pages(int size) {
        long complete = 0;
        for (int call = 0; call < size; call++) {
            int projects = requireNonNull(this.http
                            .query(FloorDocuments.LIST_PROJECTS, Map.of("deleted", false))
                            .projects())
                    .size();
            complete += projects == 100 ? 1 : 0;
        }
        return complete;
    }

    private long export(String id, long limit) throws IOException {
        long bytes = requireNonNull(requireNonNull(this.http
                                .query(FloorDocuments.GET_EXPORT_HEADERS, Map.of("id", id))
                                .task())
                        .result())
                .totalSize();
        long read = 0;
        long offset = 0;
        while (offset < bytes && read < limit) {
            ExportFile file = requireNonNull(requireNonNull(this.http
                            .query(
                                    FloorDocuments.GET_EXPORT_FILE,
                                    Map.of("id", id, "streamType", "RESULT", "offset", String.valueOf(offset)))
                            .task())
                    .exportFileFromOffset());
            read += read(file.file(), limit - read);
            offset = file.offsets().end() + 1;
        }
        return read;
    }

    private long read(String url, long limit) throws IOException {
        long read = 0;
        try (InputStream bytes = DataBufferUtils.subscriberInputStream(this.http.file(url), PREFETCHED_BUFFERS);
                MappingIterator<ExportedDataRow> lines = this.rows.readValues(bytes)) {
            while (read < limit && lines.hasNext()) {
                read += lines.next().dataRow().globalKey() == null ? 0 : 1;
            }
        }
        return read;
    }

    private long create(int size) {
        long created = 0;
        for (int from = 0; from < size; from += Inputs.ROWS_PER_TASK) {
            created += createTask(from, Math.min(size, from + Inputs.ROWS_PER_TASK))
                    .size();
        }
        return created;
    }

    private List<MadeRow> createTask(int from, int to) {
        int chunks = (to - from + ROWS_PER_CHUNK - 1) / ROWS_PER_CHUNK;
        List<String> urls = requireNonNull(Flux.range(0, chunks)
                .map(chunk -> from + chunk * ROWS_PER_CHUNK)
                .flatMapSequential(
                        first -> upload(Inputs.items(first, Math.min(to, first + ROWS_PER_CHUNK), Item::of)),
                        PARALLEL_UPLOADS)
                .collectList()
                .block());
        String manifest = requireNonNull(upload(Map.of("source", "SDK", "item_count", to - from, "chunk_uris", urls))
                .block());
        String task = requireNonNull(this.http
                        .query(FloorDocuments.UPSERT_DATA_ROWS, Map.of("manifestUri", manifest))
                        .upsertDataRows())
                .id();
        return results(task);
    }

    private Mono<String> upload(Object content) {
        byte[] json = this.http.json().writeValueAsBytes(content);
        return this.http
                .upload(FloorDocuments.UPLOAD_FILE, Map.of(), new ByteArrayResource(json), "rows.json", json.length)
                .map(data -> requireNonNull(data.uploadFile()).url());
    }

    private List<MadeRow> results(String task) {
        List<MadeRow> results = new ArrayList<>();
        Map<String, @Nullable Object> variables =
                new HashMap<>(Map.of("taskId", task, "first", RESULTS_PER_PAGE, "content", false));
        do {
            MadeRows page = requireNonNull(this.http
                    .query(FloorDocuments.LIST_IMPORTED_DATA_ROWS, variables)
                    .successesfulDataRowImports());
            results.addAll(page.nodes());
            variables.put("from", page.after());
        } while (variables.get("from") != null);
        return results;
    }

    private long importObjects(int size) throws IOException {
        Path lines = Files.createTempFile(this.files, "floor", ".ndjson");
        try {
            try (SequenceWriter writer =
                    this.http.json().writer().withRootValueSeparator("\n").writeValues(lines)) {
                writer.writeAll(Inputs.items(0, size, Inputs::annotation));
            }
            return importFile(lines, size);
        } finally {
            Files.delete(lines);
        }
    }

    private long importFile(Path file, int lines) throws IOException {
        this.http
                .upload(
                        FloorDocuments.CREATE_LABEL_IMPORT,
                        Map.of("projectId", "cmbench0000000000project1", "name", "import-" + lines),
                        new FileSystemResource(file),
                        "import.ndjson",
                        Files.size(file))
                .block();
        return lines;
    }

    /** One element of an uploaded chunk. */
    private record Item(Key id, Payload payload) {

        private static final Key AUTO = new Key("AUTO", "");

        static Item of(int number) {
            return new Item(
                    AUTO,
                    new Payload(
                            Inputs.url(number),
                            Inputs.key(number),
                            Inputs.externalId(number),
                            "cmbench0000000000dataset1"));
        }
    }

    private record Key(String type, String value) {}

    private record Payload(
            @JsonProperty("row_data") String rowData,
            @JsonProperty("global_key") String globalKey,
            @JsonProperty("external_id") String externalId,
            @JsonProperty("dataset_id") String datasetId) {}
}
