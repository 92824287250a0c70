package io.github.labelboxspring.internal.transport.codec;

import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.internal.operation.FilePart;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.util.MultiValueMap;

/** GraphQL operations to request bodies. */
public final class RequestWriter {

    private final Json json;

    public RequestWriter(Json json) {
        this.json = json;
    }

    /** The JSON body of a request without files. */
    public byte[] json(GraphQlOperation<?> operation) {
        return this.json.write(body(operation));
    }

    /** The form of a request with files, by the GraphQL multipart request specification. */
    public MultiValueMap<String, HttpEntity<?>> multipart(GraphQlOperation<?> operation) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("operations", this.json.write(body(operation)), MediaType.APPLICATION_JSON);
        Map<String, List<String>> map = new LinkedHashMap<>();
        operation.files().forEach(file -> map.put(file.key(), List.of(file.variable())));
        form.part("map", this.json.write(map), MediaType.APPLICATION_JSON);
        for (FilePart file : operation.files()) {
            form.part(file.key(), resource(file.content()), MediaType.parseMediaType(file.contentType()))
                    .filename(file.filename());
        }
        return form.build();
    }

    private static Map<String, @Nullable Object> body(GraphQlOperation<?> operation) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("query", operation.text());
        body.put("variables", operation.variables());
        return body;
    }

    private static Resource resource(Content content) {
        if (content instanceof Content.File file) {
            return new FileSystemResource(file.path());
        }
        return new ByteArrayResource(((Content.Bytes) content).bytes());
    }
}
