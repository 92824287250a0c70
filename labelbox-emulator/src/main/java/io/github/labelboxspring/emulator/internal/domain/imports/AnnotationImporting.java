package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobWriter;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs an annotation import. A file that is not NDJSON fails as a whole; otherwise each line succeeds or fails on its
 * own, as reported in the status file.
 */
public final class AnnotationImporting implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AnnotationImporting.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NDJSON = "application/x-ndjson";
    private static final int SLICE = 500;

    private final Session session;
    private final AnnotationImport source;
    private final Callable<Blob> input;
    private final boolean fetched;
    private final BlobStore storage;
    private final SignedUrls urls;

    private AnnotationImporting(
            Session session,
            AnnotationImport source,
            Callable<Blob> input,
            boolean fetched,
            BlobStore storage,
            SignedUrls urls) {
        this.session = session;
        this.source = source;
        this.input = input;
        this.fetched = fetched;
        this.storage = storage;
        this.urls = urls;
    }

    /** Create an import of a file sent with the request. */
    public static AnnotationImporting ofFile(
            Session session, AnnotationImport source, Blob file, BlobStore storage, SignedUrls urls) {
        source.own(file);
        return new AnnotationImporting(session, source, () -> file, false, storage, urls);
    }

    /** Create an import of a file to fetch. */
    public static AnnotationImporting ofAddress(
            Session session, AnnotationImport source, BlobStore storage, SignedUrls urls) {
        Fetching fetching = new Fetching(storage, urls);
        return new AnnotationImporting(
                session, source, () -> fetching.fetch(source.inputFileUrl()), true, storage, urls);
    }

    @Override
    public void run() {
        try {
            answer();
        } catch (RuleException refusal) {
            fail(refusal.reason());
        } catch (Exception failure) {
            LOG.warn("The import {} failed", this.source.name(), failure);
            fail("The file cannot be read: " + failure.getMessage());
        }
    }

    private void fail(String reason) {
        byte[] line = JSON.writeValueAsBytes(Map.of("message", reason));
        Blob errors = this.storage.put("errors.ndjson", NDJSON, line);
        this.session.world().write(() -> {
            this.source.own(errors);
            this.source.fail(this.urls.unsigned(errors), this.session.world().now());
            return ended();
        });
    }

    /** Import the file, and remove it afterwards if it was fetched. */
    private void answer() throws Exception {
        Blob file = this.input.call();
        try {
            answer(file, AnnotationFile.overview(file));
        } finally {
            if (this.fetched) {
                this.storage.remove(file);
            }
        }
    }

    private AnnotationImport ended() {
        new ImportFiles(this.storage, this.urls.lifetime())
                .ended(this.source, this.session.world().now());
        return this.source;
    }

    private void answer(Blob file, AnnotationFile.Overview overview) throws IOException {
        LineImport lines = new LineImport(
                this.session, this.source, overview.uuids(), new MediaInspector(this.storage, this.urls));
        try (AnnotationFile content = new AnnotationFile(file);
                BlobWriter statuses = this.storage.writer("statuses.ndjson", NDJSON);
                BlobWriter errors = this.storage.writer("errors.ndjson", NDJSON)) {
            long done = 0;
            List<Map<String, Object>> slice = slice(content);
            while (!slice.isEmpty()) {
                done += slice.size();
                for (Map<String, Object> status : take(lines, slice, done, overview.lines())) {
                    byte[] line = (JSON.writeValueAsString(status) + "\n").getBytes(StandardCharsets.UTF_8);
                    statuses.write(line);
                    if ("FAILURE".equals(status.get("status"))) {
                        errors.write(line);
                    }
                }
                slice = slice(content);
            }
            Blob statusFile = statuses.finish();
            Blob errorFile = errors.finish();
            this.session.world().write(() -> {
                lines.submit();
                this.source.own(statusFile);
                this.source.own(errorFile);
                this.source.finish(
                        this.urls.unsigned(statusFile),
                        this.urls.unsigned(errorFile),
                        this.session.world().now());
                return ended();
            });
        }
    }

    private static List<Map<String, Object>> slice(AnnotationFile content) throws IOException {
        List<Map<String, Object>> slice = new ArrayList<>(SLICE);
        while (slice.size() < SLICE) {
            Map<String, Object> line = content.next();
            if (line == null) {
                break;
            }
            slice.add(line);
        }
        return slice;
    }

    private List<Map<String, Object>> take(LineImport lines, List<Map<String, Object>> slice, long done, long total) {
        return this.session.world().write(() -> {
            List<Map<String, Object>> statuses =
                    slice.stream().map(line -> take(lines, line)).toList();
            this.source.reached(done, total, this.session.world().now());
            return statuses;
        });
    }

    private static Map<String, Object> take(LineImport lines, Map<String, Object> line) {
        List<Map<String, Object>> errors = new ArrayList<>();
        try {
            lines.take(line);
        } catch (LineRefusal refusal) {
            errors.add(Map.of("name", refusal.reason().name(), "message", refusal.message()));
        }
        Optional<DataRow> row = lines.dataRow(line);
        Map<String, Object> status = new LinkedHashMap<>();
        if (line.get("uuid") instanceof String uuid) {
            status.put("uuid", uuid);
        }
        if (row.isPresent()) {
            status.put("dataRow", Map.of("id", row.get().id()));
        } else if (line.get("dataRow") instanceof Map<?, ?> reference) {
            status.put("dataRow", reference);
        }
        status.put("status", errors.isEmpty() ? "SUCCESS" : "FAILURE");
        status.put("errors", errors);
        return status;
    }
}
