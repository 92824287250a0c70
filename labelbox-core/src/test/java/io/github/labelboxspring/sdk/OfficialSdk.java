package io.github.labelboxspring.sdk;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Lets the official SDK work on an emulator, in a Python of its own. */
record OfficialSdk(LabelboxEmulator emulator) {

    /** Names a Python that has the SDK. */
    static final String PYTHON = "LABELBOX_SDK_PYTHON";

    private static final String SCRIPT = "../labelbox-emulator/src/test/python/sdk/exchange.py";

    private static final JsonMapper JSON = new JsonMapper();

    /** Does the main job and gives the ids of its project and dataset. */
    Map<?, ?> fill() {
        return run("fill");
    }

    /** What it sees of both. */
    Map<?, ?> describe(String projectId, String datasetId) {
        return run("describe", projectId, datasetId);
    }

    private Map<?, ?> run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getenv(PYTHON), SCRIPT));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("LABELBOX_ENDPOINT", this.emulator.endpoint());
        process.environment().put("LABELBOX_REST_ENDPOINT", this.emulator.restEndpoint());
        process.environment().put("LABELBOX_API_KEY", this.emulator.apiKey());
        try {
            Process running = process.start();
            String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (running.waitFor() != 0) {
                throw new IllegalStateException("The official SDK failed at " + List.of(arguments));
            }
            return JSON.readValue(output, Map.class);
        } catch (IOException ex) {
            throw new IllegalStateException("The official SDK cannot be started", ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }
}
