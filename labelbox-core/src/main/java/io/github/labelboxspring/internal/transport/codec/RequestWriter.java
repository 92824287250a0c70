package io.github.labelboxspring.internal.transport.codec;

import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.internal.operation.FilePart;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;

/** Converts GraphQL operations to request bodies. */
public final class RequestWriter {

    private static final int PIECE = 64 * 1024;

    private final Json json;

    public RequestWriter(Json json) {
        this.json = json;
    }

    /** Return the JSON body of a request without files. */
    public byte[] json(GraphQlOperation<?> operation) {
        return this.json.write(body(operation));
    }

    /** Return the form of a request with files, according to the GraphQL multipart request specification. */
    public MultiValueMap<String, HttpEntity<?>> multipart(GraphQlOperation<?> operation) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("operations", this.json.write(body(operation)), MediaType.APPLICATION_JSON);
        Map<String, List<String>> map = new LinkedHashMap<>();
        operation.files().forEach(file -> map.put(file.key(), List.of(file.variable())));
        form.part("map", this.json.write(map), MediaType.APPLICATION_JSON);
        for (FilePart file : operation.files()) {
            part(form, file).filename(file.filename());
        }
        return form.build();
    }

    private static Map<String, @Nullable Object> body(GraphQlOperation<?> operation) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("query", operation.text());
        body.put("variables", operation.variables());
        return body;
    }

    private static MultipartBodyBuilder.PartBuilder part(MultipartBodyBuilder form, FilePart file) {
        MediaType type = MediaType.parseMediaType(file.contentType());
        if (file.content() instanceof Content.File onDisk) {
            return form.asyncPart(file.key(), bytes(onDisk.path()), DataBuffer.class)
                    .contentType(type);
        }
        return form.part(file.key(), ((Content.Bytes) file.content()).bytes(), type);
    }

    /** Uses larger buffers than Spring's own resources, which take twice the time. */
    private static Flux<DataBuffer> bytes(Path path) {
        return DataBufferUtils.readAsynchronousFileChannel(
                () -> AsynchronousFileChannel.open(path), DefaultDataBufferFactory.sharedInstance, PIECE);
    }
}
