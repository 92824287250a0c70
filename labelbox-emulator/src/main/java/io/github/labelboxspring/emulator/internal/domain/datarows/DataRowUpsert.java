package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.domain.tasks.TaskOutcome;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskProgress;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskWork;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates and updates the data rows in the chunks of a manifest. Data rows that break a rule are recorded as failures;
 * the others are stored.
 */
public final class DataRowUpsert implements TaskWork {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SLICE = 500;

    private final Session session;
    private final BlobStore storage;
    private final SignedUrls urls;
    private final Manifest manifest;
    private final UpsertOutcome outcome;
    private final DataRowWriter writer;

    /** The content of a manifest file. */
    public record Manifest(int itemCount, List<String> chunks) {}

    public DataRowUpsert(
            Session session, BlobStore storage, SignedUrls urls, Manifest manifest, UpsertOutcome outcome) {
        this.session = session;
        this.storage = storage;
        this.urls = urls;
        this.manifest = manifest;
        this.outcome = outcome;
        this.writer = new DataRowWriter(session, new MediaInspector(storage, urls));
    }

    /**
     * Read a manifest.
     *
     * @throws RuleException if the URI is not that of a stored file, or if the file is not a manifest
     */
    public static Manifest manifest(BlobStore storage, SignedUrls urls, String uri) {
        try (InputStream content = blob(storage, urls, uri).open()) {
            Map<?, ?> manifest = JSON.readValue(content, Map.class);
            if (manifest.get("chunk_uris") instanceof List<?> chunks
                    && manifest.get("item_count") instanceof Number count) {
                return new Manifest(
                        count.intValue(), chunks.stream().map(String::valueOf).toList());
            }
        } catch (IOException | JacksonException failure) {
            throw new RuleException("The manifest cannot be read: " + failure.getMessage());
        }
        throw new RuleException("The manifest must have item_count and chunk_uris");
    }

    /** Run the upsert. The official SDK reads the reason of a failure as {@code error} in the result file. */
    @Override
    public TaskOutcome run(TaskProgress progress) throws IOException {
        try {
            return upsert(progress);
        } catch (RuleException | JacksonException failure) {
            byte[] file = JSON.writeValueAsBytes(Map.of("error", String.valueOf(failure.getMessage())));
            return TaskOutcome.failed(
                    this.urls.signed(this.storage.put("result.json", "application/json", file)), null);
        }
    }

    private TaskOutcome upsert(TaskProgress progress) throws IOException {
        long done = 0;
        for (String uri : this.manifest.chunks()) {
            try (InputStream content = blob(this.storage, this.urls, uri).open();
                    JsonParser parser = JSON.createParser(content)) {
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw new RuleException("A chunk must be a JSON array");
                }
                List<Map<String, Object>> slice = next(parser);
                while (!slice.isEmpty()) {
                    apply(slice);
                    done += slice.size();
                    if (!progress.reached(done, this.manifest.itemCount())) {
                        return TaskOutcome.completed();
                    }
                    slice = next(parser);
                }
            }
        }
        return TaskOutcome.completed();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> next(JsonParser parser) {
        List<Map<String, Object>> slice = new ArrayList<>(SLICE);
        while (slice.size() < SLICE && parser.nextToken() == JsonToken.START_OBJECT) {
            slice.add(parser.readValueAs(Map.class));
        }
        return slice;
    }

    private void apply(List<Map<String, Object>> slice) {
        this.session.world().write(() -> {
            for (Map<String, Object> item : slice) {
                RowSpec spec = RowSpec.of(item);
                try {
                    this.outcome.add(this.writer.write(spec));
                } catch (RuleException refusal) {
                    this.outcome.failures().add(new UpsertOutcome.Failure(refusal.reason(), spec.payload()));
                }
            }
            return this.outcome;
        });
    }

    private static Blob blob(BlobStore storage, SignedUrls urls, String uri) {
        return urls.keyOf(uri).flatMap(storage::find).orElseThrow(() -> new RuleException("No file at " + uri));
    }
}
