package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.internal.scope.Scope;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

@ParameterizedClass
@EnumSource(CallStyle.class)
class TaskCallTests {

    private static final TaskRef TASK = TaskRef.task("t1");

    @Parameter
    private CallStyle style;

    private final List<String> timeouts = new CopyOnWriteArrayList<>();

    @Test
    void optionsReachTheStartTheQuestionsAndTheResult() {
        TaskCall<String> call = task().with(options -> options.withTimeout(Duration.ofSeconds(7)));

        assertThat(this.style.run(call)).isEqualTo("result");
        assertThat(this.timeouts).containsExactly("start PT7S", "progress PT7S", "result PT7S");
    }

    @Test
    void withoutOptionsTheClientsHold() {
        assertThat(this.style.run(task())).isEqualTo("result");
        assertThat(this.timeouts).containsExactly("start null", "progress null", "result null");
    }

    @Test
    void optionsOfAHandleLeaveTheHandleItCameFromAlone() {
        TaskHandle<String> plain = this.style.run(task().start());
        TaskHandle<String> changed = plain.with(options -> options.withTimeout(Duration.ofSeconds(7)));

        assertThat(this.style.run(changed.progress()).done()).isTrue();
        assertThat(this.style.run(plain.progress()).done()).isTrue();
        assertThat(this.timeouts).containsExactly("start null", "progress PT7S", "progress null");
    }

    private TaskCall<String> task() {
        TaskProgress done = new TaskProgress(TASK, "any", null, TaskProgress.State.COMPLETE, 100, null);
        TaskHandle<String> handle = new TaskHandle<>(
                TASK,
                noting("progress", done),
                StreamCall.concat(List.of(noting("progress", List.of(done))), 1),
                progress -> noting("result", "result"),
                Duration.ofSeconds(5));
        return TaskCall.of(noting("start", handle));
    }

    private <T> Call<T> noting(String name, T answer) {
        return new NotingCall<>(name, answer);
    }

    /** Notes the timeout it is executed with. */
    private final class NotingCall<T> extends Call<T> {

        private final String name;

        private final T answer;

        private NotingCall(String name, T answer) {
            this.name = name;
            this.answer = answer;
        }

        @Override
        protected Mono<T> pipeline() {
            return Mono.deferContextual(view -> {
                TaskCallTests.this.timeouts.add(
                        this.name + " " + Scope.of(view).options().timeout());
                return Mono.just(this.answer);
            });
        }
    }
}
