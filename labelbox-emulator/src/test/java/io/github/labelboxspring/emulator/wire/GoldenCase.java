package io.github.labelboxspring.emulator.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lines that the official SDK makes of annotations, as facts of it.
 *
 * @param name name of the case
 * @param media the kind of asset
 * @param lines a {@code <uuid>} stands for any that occurs once, {@code <uuid:1>} for one that occurs in several lines
 */
record GoldenCase(String name, String media, List<Map<String, Object>> lines) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ANY_UUID = Pattern.compile("<uuid>");

    static List<GoldenCase> all() {
        try (InputStream in = Objects.requireNonNull(GoldenCase.class.getResourceAsStream("/golden/ndjson.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(GoldenCase::of)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static GoldenCase of(String line) {
        String text = ANY_UUID.matcher(line).replaceAll(any -> UUID.randomUUID().toString());
        Map<String, Object> all = JSON.readValue(text, new TypeReference<>() {});
        List<Map<String, Object>> lines =
                JSON.convertValue(Objects.requireNonNull(all.get("ndjson")), new TypeReference<>() {});
        return new GoldenCase(String.valueOf(all.get("case")), String.valueOf(all.get("media")), lines);
    }

    /** The lines that are metrics, which belong to model runs. */
    List<Map<String, Object>> metrics() {
        return this.lines.stream().filter(GoldenCase::metric).toList();
    }

    private static boolean metric(Map<String, Object> line) {
        return line.containsKey("metricValue");
    }

    /** The other lines by the media type of a project that can take them: some cases mix what no project takes together. */
    Map<String, List<Map<String, Object>>> byMedia() {
        Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
        this.lines.stream()
                .filter(line -> !metric(line))
                .forEach(line -> found.computeIfAbsent(media(line), any -> new ArrayList<>())
                        .add(line));
        return found;
    }

    private String media(Map<String, Object> line) {
        String own = this.media.toUpperCase(Locale.ROOT);
        if (line.containsKey("groupKey")) {
            return "DICOM";
        } else if (line.containsKey("segments") || line.containsKey("masks")) {
            return "VIDEO";
        } else if (line.containsKey("textSelections") || line.containsKey("page")) {
            return "PDF";
        } else if (line.containsKey("messageEvaluationTask") || line.containsKey("messageId")) {
            return "CONVERSATIONAL";
        } else if (line.containsKey("location")) {
            return "TEXT";
        } else if (line.containsKey("answer") || own.startsWith("TMS") || own.equals("TEXT")) {
            return own;
        } else if (line.containsKey("relationship") && own.equals("PDF")) {
            return own;
        }
        return "IMAGE";
    }

    @Override
    public String toString() {
        return this.name;
    }
}
