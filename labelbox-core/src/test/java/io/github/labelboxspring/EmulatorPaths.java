package io.github.labelboxspring;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the platform's web app and people do and its API cannot: the emulator has paths of its own for it. */
public final class EmulatorPaths {

    private EmulatorPaths() {}

    /**
     * Asks the emulator.
     *
     * @param path below {@code /emulator/}
     * @return its answer, JSON
     */
    public static String post(LabelboxEmulator emulator, String path, Map<String, ?> body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(emulator.baseUrl() + "/emulator/" + path))
                .header("Authorization", "Bearer " + emulator.apiKey())
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
