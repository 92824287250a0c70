package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * A request to a REST path.
 *
 * @param path the values of the path's placeholders
 * @param query the query parameters
 */
public record RestRequest(Object session, Map<String, String> path, Map<String, String> query, Blob body) {

    /** Return the session of the caller. */
    public <T> T session(Class<T> type) {
        return type.cast(this.session);
    }

    public String path(String name) {
        return Optional.ofNullable(this.path.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The route has no " + name));
    }

    /** Return the JSON objects in the body, which need not be on separate lines. */
    public List<Map<String, Object>> lines() {
        try (InputStream content = this.body.open()) {
            return Json.objects(content);
        } catch (JacksonException failure) {
            throw ApiException.malformed("The body is not NDJSON");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Return the body as text. */
    public String text() {
        try (InputStream content = this.body.open()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Return the body as a JSON object, empty if there is no body. */
    public Map<String, Object> json() {
        if (this.body.size() == 0) {
            return Map.of();
        }
        try (InputStream content = this.body.open()) {
            return Json.object(content.readAllBytes());
        } catch (JacksonException failure) {
            throw ApiException.malformed("The body is not a JSON object");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
