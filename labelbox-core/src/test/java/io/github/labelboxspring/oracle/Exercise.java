package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.oracle.MadeUpAnswers.Script;
import io.github.labelboxspring.settings.CallOptions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What our client does where the official SDK did what a case says, and what the server answers. */
final class Exercise {

    private final Function<LabelboxClient, Call<?>> call;

    private final Map<String, List<Object>> answers = new LinkedHashMap<>();

    Exercise(Function<LabelboxClient, Call<?>> call) {
        this.call = call;
    }

    /**
     * What the server answers.
     *
     * @param path path of a field, such as {@code user.createdTasks.status}, or a method and path of HTTP
     * @param values one for each time it is asked; the last one stays
     */
    Exercise answering(String path, Object... values) {
        this.answers.put(path, Arrays.asList(values));
        return this;
    }

    void run(RecordingServer server) {
        run(server, options -> options);
    }

    void run(RecordingServer server, UnaryOperator<CallOptions> options) {
        server.begin(new Script(this.answers, new LinkedHashMap<>()));
        try (LabelboxClient client = server.client()) {
            Object ignored = this.call.apply(client).with(options).execute();
        }
    }
}
