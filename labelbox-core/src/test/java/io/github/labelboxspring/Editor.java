package io.github.labelboxspring;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens in the web application: paths of the emulator's own, since the API has no calls for it. */
public record Editor(LabelboxEmulator emulator, String apiKey) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The answer of a path below {@code /emulator}. */
    public JsonNode post(String path, Map<String, ?> body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(this.emulator.baseUrl() + "/emulator/" + path))
                .header("Authorization", "Bearer " + this.apiKey)
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new AssertionError(answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
