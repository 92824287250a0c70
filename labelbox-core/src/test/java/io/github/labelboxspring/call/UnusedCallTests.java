package io.github.labelboxspring.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.scope.UnusedCalls;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which calls count as forgotten, for the starter's test support. */
class UnusedCallTests {

    private static final TaskRef TASK = TaskRef.task("t1");

    private static Call<Integer> call() {
        return Call.defer(() -> Call.of(1));
    }

    private static PagedCall<Integer> pages() {
        return PagedCall.of(cursor -> Call.of(new Page<>(List.of(1), null)));
    }

    private static TaskHandle<Integer> handle() {
        TaskProgress done = new TaskProgress(TASK, "t", null, TaskProgress.State.COMPLETE, 100, null);
        Call<TaskProgress> progress = Call.defer(() -> Call.of(done));
        return new TaskHandle<>(TASK, progress, StreamCall.of(progress.mono()::flux), end -> call(), Duration.ZERO);
    }

    private static List<Throwable> unusedAfter(Supplier<?> code) {
        UnusedCalls.record();
        var unused = code.get();
        return UnusedCalls.stop();
    }

    @TestFactory
    Stream<DynamicTest> forgottenIsWhatIsNotExecuted() {
        return Stream.of(
                forgotten("a call", UnusedCallTests::call),
                forgotten("a call made of another", () -> call().map(one -> 2)),
                forgotten("a list", UnusedCallTests::pages),
                forgotten("an optional", () -> call().optional()),
                forgotten("the progress of a task", () -> handle().progress()),
                forgotten(
                        "the start of a task",
                        () -> TaskCall.of(Call.defer(() -> Call.of(handle()))).start()));
    }

    private static DynamicTest forgotten(String name, Supplier<?> code) {
        return DynamicTest.dynamicTest(
                name,
                () -> assertThat(unusedAfter(code))
                        .singleElement()
                        .satisfies(created -> assertThat(created).hasMessageContaining("never executed"))
                        .satisfies(created -> assertThat(created.getStackTrace())
                                .anyMatch(frame -> frame.getClassName().startsWith(UnusedCallTests.class.getName()))));
    }

    @TestFactory
    Stream<DynamicTest> usedIsWhatIsExecutedOrComposed() {
        return Stream.of(
                used("execute", () -> call().execute()),
                used("mono", () -> call().mono().block()),
                used(
                        "with",
                        () -> call().with(options -> options.withoutRetry()).execute()),
                used("map", () -> call().map(one -> 2).execute()),
                used("flatMap", () -> call().flatMap(one -> call()).execute()),
                used(
                        "recover",
                        () -> call().recover(NotFoundException.class, gone -> Call.of(2))
                                .execute()),
                used(
                        "recover from a code",
                        () -> call().recover("CODE", gone -> Call.of(2)).execute()),
                used("optional", () -> call().optional().execute()),
                used("withoutResult", () -> call().withoutResult().execute()),
                used("all", () -> Call.all(List.of(call(), call()), 2).execute()),
                used("a value", () -> Call.of(1)),
                used("a failure", () -> Call.failed(IllegalStateException::new)),
                used("all of a list", () -> pages().execute()),
                used("items of a list", () -> pages().flux().blockLast()),
                used("stream of a list", () -> pages().stream().toList()),
                used(
                        "collected list",
                        () -> pages().collect(Collectors.counting()).execute()),
                used("first page", () -> pages().first().execute()),
                used("mapped list", () -> pages().mapItems(one -> 2).execute()),
                used(
                        "list with options",
                        () -> pages().with(options -> options.withoutRetry()).execute()),
                used("handle of a task", UnusedCallTests::handle),
                used("result of a task", () -> handle().await(Duration.ofSeconds(20))));
    }

    private static DynamicTest used(String name, Supplier<?> code) {
        return DynamicTest.dynamicTest(name, () -> assertThat(unusedAfter(code)).isEmpty());
    }

    /** A list of calls counts as used before it is executed, unlike what makes its calls when it is read. */
    @Test
    void callsInACollectionAreUsedByTheCallThatTakesThem() {
        assertThat(unusedAfter(() -> Call.all(List.of(call(), call()), 2)))
                .singleElement()
                .satisfies(created -> assertThat(created.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("all")));
    }

    @Test
    void nothingIsRecordedOtherwise() {
        assertThat(UnusedCalls.stop()).isEmpty();
        assertThat(call()).isNotNull();
        assertThat(UnusedCalls.stop()).isEmpty();
    }
}
