package io.github.labelboxspring.catalog;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Makes slices: the platform's API cannot, the emulator has a path of its own for them. */
final class SavedSearch {

    private SavedSearch() {}

    /** @return its id */
    static String make(LabelboxEmulator emulator, String kind, String name, List<Map<String, Object>> filter) {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of("kind", kind, "name", name, "description", "seven", "filter", filter));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(emulator.endpoint().replace("/graphql", "/emulator/slices")))
                .header("Authorization", "Bearer " + emulator.apiKey())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            String answer = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            return answer.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
