package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabelboxClientBuilder;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.settings.CallOptions;
import io.github.labelboxspring.settings.RetrySettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What our client does where the official SDK did what a case says, and what the server answers. */
final class Exercise {

    private final Function<LabelboxClient, Call<?>> call;

    private final Map<String, List<@Nullable Object>> answers = new LinkedHashMap<>();

    private final Map<String, List<Refusal>> refusals = new LinkedHashMap<>();

    private UnaryOperator<LabelboxClientBuilder> settings = builder -> builder.retry(attempts(1));

    Exercise(Function<LabelboxClient, Call<?>> call) {
        this.call = call;
    }

    /**
     * What the server answers.
     *
     * @param path path of a field, such as {@code user.createdTasks.status}, or a method and path of HTTP
     * @param values one for each time it is asked; the last one stays
     */
    Exercise answering(String path, @Nullable Object... values) {
        this.answers.put(path, Arrays.asList(values));
        return this;
    }

    /**
     * What the server refuses.
     *
     * @param root a root field, or a method and path of HTTP
     * @param refusals one for each time it is asked, {@link Refusal#NONE} for an answer; the last one stays
     */
    Exercise refusing(String root, Refusal... refusals) {
        this.refusals.put(root, List.of(refusals));
        return this;
    }

    /** Sends again what may be sent again, up to three times; others are attempted once. */
    Exercise retrying() {
        return retrying(3);
    }

    /** Sends again what may be sent again, as often as the SDK did. */
    Exercise retrying(int attempts) {
        this.settings = builder -> builder.retry(attempts(attempts));
        return this;
    }

    private static RetrySettings attempts(int most) {
        return new RetrySettings(most, Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1), Duration.ZERO);
    }

    /** A client that was not switched to the experimental endpoint. */
    Exercise withoutExperimental() {
        UnaryOperator<LabelboxClientBuilder> before = this.settings;
        this.settings = builder -> before.apply(builder).enableExperimental(false);
        return this;
    }

    /** Whether the case is about an answer that is none. */
    boolean isRefused() {
        return !this.refusals.isEmpty();
    }

    /** That the server answers null. */
    Exercise answeringNothing(String path) {
        this.answers.put(path, Collections.singletonList(null));
        return this;
    }

    void run(RecordingServer server) {
        run(server, options -> options);
    }

    void run(RecordingServer server, UnaryOperator<CallOptions> options) {
        server.begin(new Script(this.answers, this.refusals));
        try (LabelboxClient client = server.client(this.settings)) {
            Object ignored = this.call.apply(client).with(options).execute();
        }
    }
}
