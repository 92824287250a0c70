package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/**
 * A request in the format of the GraphQL multipart request specification: {@code operations}, {@code map}, then the
 * files. Files are stored as they arrive, so that large ones are never on the heap.
 */
final class MultipartForm {

    private final BlobStore storage;
    private final Map<String, byte[]> texts = new LinkedHashMap<>();
    private final Map<String, Blob> files = new LinkedHashMap<>();

    private MultipartForm(BlobStore storage) {
        this.storage = storage;
    }

    /** Read the parts. No file is left in the storage if a part is too large or the client disconnects. */
    static Mono<MultipartForm> read(HttpServerRequest request, BlobStore storage) {
        MultipartForm form = new MultipartForm(storage);
        Path parts = storage.newDirectory();
        return request.receiveForm(decoder -> decoder.maxInMemorySize(Limits.PART_ON_HEAP)
                        .maxSize(Limits.UPLOAD)
                        .baseDirectory(parts))
                .doOnNext(form::add)
                // Only while reading: afterwards, the request owns the files, even if the client disconnects.
                .doOnCancel(form::discard)
                .then(Mono.just(form))
                .doOnError(failure -> form.discard())
                // The decoder does not delete the part at which it failed.
                .doFinally(end -> storage.removeDirectory(parts))
                .onErrorMap(HttpPostRequestDecoder.ErrorDataDecoderException.class, MultipartForm::refusal);
    }

    private static RuntimeException refusal(HttpPostRequestDecoder.ErrorDataDecoderException failure) {
        return failure.getCause() instanceof IOException
                ? new Bodies.BodyTooLargeException()
                : ApiException.malformed("The multipart body cannot be read");
    }

    /** Remove the files from the storage. */
    void discard() {
        this.files.values().forEach(this.storage::remove);
        this.files.clear();
    }

    private void add(HttpData part) {
        try {
            boolean own = part.getName().equals("operations") || part.getName().equals("map");
            if (!own && part instanceof FileUpload upload) {
                this.files.put(part.getName(), store(upload));
            } else {
                this.texts.put(part.getName(), part.get());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Blob store(FileUpload upload) throws IOException {
        String type = upload.getContentType() == null ? "application/octet-stream" : upload.getContentType();
        if (upload.isInMemory()) {
            return this.storage.put(upload.getFilename(), type, upload.get());
        }
        Path target = this.storage.newFile();
        if (!upload.renameTo(target.toFile())) {
            throw new IOException("Could not move the uploaded file");
        }
        return this.storage.adopt(upload.getFilename(), type, target);
    }

    /** Return the request object, with each file inserted at its paths in {@code map}. */
    Map<String, Object> assemble() {
        byte[] operations = this.texts.get("operations");
        byte[] map = this.texts.get("map");
        if (operations == null || map == null) {
            throw ApiException.malformed("Missing multipart field ‘operations’ or ‘map’");
        }
        Map<String, Object> request = Json.object(operations);
        Json.object(map).forEach((part, paths) -> {
            Blob file = this.files.get(part);
            if (file == null || !(paths instanceof List<?> list)) {
                throw ApiException.malformed("File missing in the request: " + part);
            }
            list.forEach(path -> put(request, String.valueOf(path), file));
        });
        return request;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> request, String path, Blob file) {
        String[] steps = path.split("\\.", -1);
        Object place = request;
        for (int i = 0; i < steps.length - 1; i++) {
            place = place instanceof List<?> list
                    ? list.get(index(list, steps[i], path))
                    : place instanceof Map<?, ?> inner ? inner.get(steps[i]) : null;
        }
        String last = steps[steps.length - 1];
        if (place instanceof List<?> list) {
            ((List<Object>) list).set(index(list, last, path), file);
        } else if (place instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).put(last, file);
        } else {
            throw noPlace(path);
        }
    }

    private static int index(List<?> list, String step, String path) {
        int index = step.matches("[0-9]{1,9}") ? Integer.parseInt(step) : list.size();
        if (index >= list.size()) {
            throw noPlace(path);
        }
        return index;
    }

    private static ApiException noPlace(String path) {
        return ApiException.malformed("No place for the file: " + path);
    }
}
