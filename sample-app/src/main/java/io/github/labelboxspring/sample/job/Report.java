package io.github.labelboxspring.sample.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells people what happens while it happens, and keeps the results for programs. */
@Component
class Report {

    private final Instant start = Instant.now();

    private final Map<String, Object> results = Collections.synchronizedMap(new LinkedHashMap<>());

    void say(String text, Object... values) {
        double seconds = Duration.between(this.start, Instant.now()).toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, String.format(Locale.ROOT, text, values));
    }

    void result(String name, Object value) {
        this.results.put(name, value);
    }

    Map<String, Object> results() {
        return Map.copyOf(this.results);
    }

    void write(Path file) {
        JsonMapper.builder().build().writeValue(file, this.results);
    }
}
