package io.github.labelboxspring.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.annotations.Answer;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.call.ByteStream;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.LineStream;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datarows.DataRowChange;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.embeddings.DataRowVector;
import io.github.labelboxspring.embeddings.EmbeddingVector;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.NewLabel;
import io.github.labelboxspring.internal.transport.codec.Json;
import io.github.labelboxspring.settings.CallOptions;
import io.github.labelboxspring.tasks.TaskHandles;
import io.github.labelboxspring.users.User;
import io.github.labelboxspring.work.TaskRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * X11: code that applications pass to the client runs on the thread that executes a call, or on one that may block. A
 * parameter that takes such code needs a row here, or a reason why it needs none.
 */
@Once("answers are late and requests repeated in any run")
@ParameterizedClass
@EnumSource(CallStyle.class)
class CallerCodeTests extends EmulatorTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final Duration LATE = Duration.ofMillis(3);

    /** Types that can be implemented by anyone, but are values or calls and not code that runs. */
    private static final Set<Class<?>> VALUES = Set.of(
            Call.class,
            StreamCall.class,
            Collection.class,
            List.class,
            Map.class,
            Set.class,
            Path.class,
            Number.class,
            Type.class);

    /** Code that runs wherever the connector runs it. */
    private static final Map<String, String> EXEMPT = Map.of(
            "LabelboxClientBuilder.webClients(Builder, Builder): Builder",
            "filters of a WebClient belong to the exchange",
            "LabelboxClientBuilder.filter(ExchangeFilterFunction): ExchangeFilterFunction",
            "filters of a WebClient belong to the exchange",
            "LabelboxClientBuilder.observations(ObservationRegistry, CallObservationConvention): ObservationRegistry",
            "handlers observe the exchange as those of a WebClient do",
            "LabelboxClientBuilder.observations(ObservationRegistry, CallObservationConvention): CallObservationConvention",
            "names and keys, computed where the exchange is observed",
            "LabelboxClientBuilder.httpObservationConvention(ClientRequestObservationConvention): ClientRequestObservationConvention",
            "names and keys, computed where the exchange is observed",
            "LabelboxClientBuilder.metrics(ClientMetrics): ClientMetrics",
            "told of what happens where it happens, and must not block",
            "ClientMetrics.created(String, Supplier): Supplier",
            "given by the client, not by the caller",
            "ClientMetrics.pooled(String, Supplier): Supplier",
            "given by the client, not by the caller",
            "WebClients.httpClient(ConnectionProvider): ConnectionProvider",
            "a pool belongs to the connector",
            "JsonReader.readWhatFits(byte[], ResultType, Misfits): Misfits",
            "called while a line is read, as the function that takes the problems is");

    private final Map<String, Consumer<Probe>> rows = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    private String dataset = "";

    @BeforeAll
    void describe() {
        this.dataset =
                this.client.datasets().create(NewDataset.of("rows")).execute().id();
        combinators();
        streams();
        tasks();
        failedTasks();
        options();
        keys();
        taskListeners();
        inputs();
    }

    @AfterEach
    void heal() {
        this.emulator.faults().clear();
    }

    @Test
    void everyParameterForCodeOfTheCallerHasARow() {
        assertThat(PublicParameter.all()
                        .filter(PublicParameter::canBeImplemented)
                        .filter(parameter -> !VALUES.contains(parameter.type()))
                        .map(PublicParameter::toString)
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(40)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(this.rows.keySet().stream(), EXEMPT.keySet().stream())
                                .toList());
    }

    @TestFactory
    Stream<DynamicTest> runsOnTheCallingThreadOrOneThatMayBlock() {
        return this.rows.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> check(row.getValue())));
    }

    private void check(Consumer<Probe> row) {
        // Another client for each row, since one that was refused slows down.
        this.client = client(this.emulator.apiKey()).build();
        // Any first request is repeated after a pause, and all answers are late, so that nothing continues where it
        // began.
        this.emulator.faults().on("*").answer(429, Map.of("Retry-After", "0"), "");
        this.emulator.faults().on("*").always().delay(LATE);
        Probe probe = new Probe();
        row.accept(probe);
        this.emulator.faults().clear();
        assertThat(probe.forbidden()).isEmpty();
        assertThat(probe.threads()).isNotEmpty();
        if (this.style == CallStyle.BLOCKING) {
            assertThat(probe.threads()).containsOnly(Thread.currentThread());
        }
    }

    private <T> void run(Call<T> call) {
        this.style.run(call);
    }

    private <T> void read(StreamCall<T> call) {
        this.style.read(call);
    }

    private Call<User> me() {
        return this.client.users().me();
    }

    private void combinators() {
        this.rows.put("Call.map(Function): Function", probe -> run(me().map(probe.function(User::id))));
        this.rows.put("Call.flatMap(Function): Function", probe -> run(me().flatMap(probe.function(user -> me()))));
        this.rows.put(
                "Call.recover(Class, Function): Function",
                probe -> run(this.client
                        .projects()
                        .get("absent")
                        .map(project -> "found")
                        .recover(NotFoundException.class, probe.function(absent -> me().map(User::id)))));
        this.rows.put(
                "Call.recover(String, Function): Function",
                probe -> run(this.client
                        .projects()
                        .get("absent")
                        .map(project -> "found")
                        .recover("RESOURCE_NOT_FOUND", probe.function(absent -> me().map(User::id)))));
        this.rows.put(
                "Call.defer(Supplier): Supplier",
                probe -> run(me().flatMap(user -> Call.defer(probe.supplier(this::me)))));
        this.rows.put(
                "Call.using(Supplier, Function): Supplier",
                probe -> run(me().flatMap(user -> Call.using(probe.supplier(probe::resource), resource -> me()))));
        this.rows.put(
                "Call.using(Supplier, Function): Function",
                probe -> run(me().flatMap(user -> Call.using(() -> () -> {}, probe.function(resource -> me())))));
        this.rows.put(
                "Call.failed(Supplier): Supplier",
                probe -> run(me().map(User::id)
                        .flatMap(
                                id -> Call.<String>failed(probe.supplier(() -> NotFoundException.of("Test", "absent"))))
                        .recover(NotFoundException.class, absent -> Call.of("absent"))));
        this.rows.put(
                "Call.all(Iterable, int): Iterable",
                probe -> run(me().flatMap(user -> Call.all(probe.iterable(List.of(me(), me(), me())), 2))));
    }

    private void streams() {
        this.rows.put(
                "StreamCall.collect(Collector): Collector",
                probe -> run(StreamCall.of(() -> this.client.datasets().list().flux())
                        .collect(probe.collector())));
        this.rows.put(
                "PagedCall.collect(Collector): Collector",
                probe -> run(this.client.datasets().list().collect(probe.collector())));
        this.rows.put(
                "StreamCall.of(Supplier): Supplier",
                probe -> read(StreamCall.of(
                        probe.supplier(() -> this.client.datasets().list().flux()))));
        this.rows.put(
                "StreamCall.concat(Iterable, int): Iterable",
                probe -> read(StreamCall.concat(
                        probe.iterable(List.of(me().map(List::of), me().map(List::of), me().map(List::of))), 2)));
        this.rows.put(
                "ByteStream.of(String, Supplier, JsonReader): Supplier",
                probe -> read(ByteStream.of("file", probe.supplier(this::remoteBytes), json(new Probe()))));
        this.rows.put(
                "ByteStream.of(String, Supplier, JsonReader): JsonReader",
                probe -> read(
                        ByteStream.of("file", this::remoteBytes, json(probe)).lines(Integer.class)));
        this.rows.put(
                "LineStream.skipUnreadable(Consumer): Consumer",
                probe -> read(odd().lines(Integer.class).skipUnreadable(line -> probe.note())));
        this.rows.put(
                "ByteStream.lines(ResultType, BiFunction): BiFunction",
                probe -> read(odd().lines(ResultType.of(Odd.class), (line, problems) -> {
                    probe.note();
                    return line;
                })));
        this.rows.put("PagedCall.of(Function): Function", probe -> {
            PagedCall<User> paged = PagedCall.of(probe.<@Nullable String, Call<Page<User>>>function(
                    cursor -> me().map(user -> new Page<>(List.of(user), cursor == null ? "next" : null))));
            run(paged);
            read(paged);
        });
        this.rows.put("PagedCall.sized(int, Fetch): Fetch", probe -> {
            PagedCall<User> paged = PagedCall.sized(10, (cursor, size) -> {
                probe.note();
                return me().map(user -> new Page<>(List.of(user), cursor == null ? "next" : null));
            });
            run(paged);
            read(paged);
        });
        this.rows.put("PagedCall.mapItems(Function): Function", probe -> {
            run(this.client.datasets().list().mapItems(probe.function(Object::toString)));
            read(this.client.datasets().list().mapItems(probe.function(Object::toString)));
        });
    }

    /** Bytes that arrive with an exchange. */
    private Flux<byte[]> remoteBytes() {
        return me().mono()
                .map(user -> "1\n2\n3".getBytes(StandardCharsets.UTF_8))
                .flux();
    }

    /** A line of another shape than those who read it expect. */
    private ByteStream odd() {
        return ByteStream.of(
                "file",
                () -> remoteBytes().map(bytes -> "{\"number\":\"x\"}\n".getBytes(StandardCharsets.UTF_8)),
                Json.lenient());
    }

    /** A line with a number. */
    private record Odd(@Nullable Integer number) {}

    private static ByteStream.JsonReader json(Probe probe) {
        Json json = Json.lenient();
        return new ByteStream.JsonReader() {
            @Override
            public <T> T read(byte[] bytes, ResultType<T> type) {
                probe.note();
                return json.read(bytes, type);
            }

            @Override
            public <T> T readWhatFits(byte[] bytes, ResultType<T> type, ByteStream.Misfits misfits) {
                probe.note();
                return json.readWhatFits(bytes, type, misfits);
            }

            @Override
            public <T> ByteStream.Values<T> values(byte[] bytes, int from, int to, ResultType<T> type) {
                probe.note();
                return json.values(bytes, from, to, type);
            }
        };
    }

    private TaskCall<Export> export() {
        return this.client.exports().ofDataset(this.dataset, ExportFilters.NONE, ExportParams.of());
    }

    private TaskHandle<Export> started() {
        return export().start().execute();
    }

    private void tasks() {
        this.rows.put(
                "TaskHandle.map(Function): Function",
                probe -> run(started().map(probe.function(Export::rows)).result()));
        this.rows.put("TaskHandle.new(TaskRef, Call, StreamCall, Function, Duration): Function", probe -> {
            TaskHandle<Export> started = started();
            run(new TaskHandle<>(
                            started.ref(), started.progress(), started.watch(), probe.function(started::result), LIMIT)
                    .result());
        });
        this.rows.put("TaskHandles.of(Caller, TaskRef, Duration, Supplier): Supplier", probe -> {
            TaskRef ref = started().ref();
            run(TaskHandles.of(this.client.caller(), ref, LIMIT, probe.supplier(this::me))
                    .result());
        });
        this.rows.put("TaskHandles.of(Caller, TaskRef, Duration, Supplier, Function): Supplier", probe -> {
            TaskRef ref = started().ref();
            run(TaskHandles.of(this.client.caller(), ref, LIMIT, probe.supplier(this::me), done -> Call.of(List.of()))
                    .result());
        });
    }

    /** The rows of a failed task are read by a function. */
    private void failedTasks() {
        this.rows.put("TaskHandles.of(Caller, TaskRef, Duration, Supplier, Function): Function", probe -> {
            LabeledProject project = LabeledProject.of(this.client, 1);
            TaskRef ref = this.client
                    .imports()
                    .labels(project.projectId(), "nonsense", Annotations.uncheckedFile(nonsense()))
                    .start()
                    .execute()
                    .ref();
            run(TaskHandles.of(this.client.caller(), ref, LIMIT, this::me, probe.function(failed -> Call.of(List.of())))
                    .result()
                    .map(User::id)
                    .recover(TaskFailedException.class, failed -> Call.of("failed")));
        });
    }

    private Path nonsense() {
        try {
            return Files.writeString(this.folder.resolve("nonsense.ndjson"), "nonsense");
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void options() {
        this.rows.put("Call.with(UnaryOperator): UnaryOperator", probe -> run(me().with(probe.operator())));
        this.rows.put("StreamCall.with(UnaryOperator): UnaryOperator", probe -> {
            StreamCall<?> datasets =
                    StreamCall.of(() -> this.client.datasets().list().flux());
            read(datasets.with(probe.operator()));
        });
        this.rows.put("PagedCall.with(UnaryOperator): UnaryOperator", probe -> {
            run(this.client.datasets().list().with(probe.operator()));
            read(this.client.datasets().list().with(probe.operator()));
        });
        this.rows.put(
                "ByteStream.with(UnaryOperator): UnaryOperator",
                probe -> read(ByteStream.of("file", this::remoteBytes, json(new Probe()))
                        .with(probe.operator())));
        this.rows.put("LineStream.with(UnaryOperator): UnaryOperator", probe -> {
            LineStream<?> rows = this.client.exports().rows(export().execute());
            read(rows.with(probe.operator()));
        });
        this.rows.put("TaskCall.with(UnaryOperator): UnaryOperator", probe -> run(export().with(probe.operator())));
        this.rows.put(
                "TaskHandle.with(UnaryOperator): UnaryOperator",
                probe -> run(started().with(probe.operator()).result()));
        this.rows.put(
                "GraphQlCall.with(UnaryOperator): UnaryOperator",
                probe -> run(this.client
                        .custom()
                        .graphQl()
                        .query("query { user { id } }", Map.of())
                        .with(probe.operator())));
        this.rows.put(
                "RestCall.with(UnaryOperator): UnaryOperator",
                probe -> run(this.client
                        .custom()
                        .rest()
                        .get("/ontologies/unused", Map.of())
                        .readAs(ResultType.listOf(String.class))
                        .with(probe.operator())));
    }

    private void keys() {
        String key = this.emulator.apiKey();
        this.rows.put("LabelboxClientBuilder.apiKey(Supplier): Supplier", probe -> {
            LabelboxClient asking =
                    client(key).apiKey(probe.supplier(() -> key)).build();
            run(asking.users().me());
            read(asking.datasets().list());
        });
        this.rows.put(
                "LabelboxClient.withApiKey(Supplier): Supplier",
                probe -> run(this.client
                        .withApiKey(probe.supplier(() -> key))
                        .users()
                        .me()));
        this.rows.put(
                "CallOptions.withApiKey(Supplier): Supplier",
                probe -> run(me().with(options -> options.withApiKey(probe.supplier(() -> key)))));
        this.rows.put(
                "CallOptions.new(Duration, Duration, Boolean, Supplier, Duration, Consumer): Supplier",
                probe -> run(me().with(
                                options -> new CallOptions(null, null, null, probe.supplier(() -> key), null, null))));
    }

    private void taskListeners() {
        this.rows.put("LabelboxClientBuilder.taskListener(Consumer): Consumer", probe -> {
            LabelboxClient reporting = client(this.emulator.apiKey())
                    .taskListener(probe.consumer())
                    .build();
            run(reporting.dataRows().create(this.dataset, newRows()));
        });
        this.rows.put(
                "CallOptions.withTaskListener(Consumer): Consumer",
                probe -> run(this.client
                        .dataRows()
                        .create(this.dataset, newRows())
                        .with(options -> options.withTaskListener(probe.consumer()))));
        this.rows.put(
                "CallOptions.new(Duration, Duration, Boolean, Supplier, Duration, Consumer): Consumer",
                probe -> run(this.client
                        .dataRows()
                        .create(this.dataset, newRows())
                        .with(options -> new CallOptions(null, null, null, null, null, probe.consumer()))));
        this.rows.put(
                "TaskCall.of(Consumer, Call): Consumer",
                probe -> run(TaskCall.of(probe.consumer(), Call.defer(() -> Call.of(started())))));
    }

    private List<NewDataRow> newRows() {
        String run = UUID.randomUUID().toString();
        return IntStream.range(0, 600)
                .mapToObj(at -> NewDataRow.of("https://example.org/" + at).withGlobalKey(run + at))
                .toList();
    }

    private void inputs() {
        this.rows.put(
                "DataRowBulkOperations.create(String, Iterable): Iterable",
                probe -> run(this.client.dataRows().create(this.dataset, probe.iterable(newRows()))));
        this.rows.put(
                "DataRowBulkOperations.createAll(String, Iterable): Iterable",
                probe -> read(this.client.dataRows().createAll(this.dataset, probe.iterable(newRows()))));
        this.rows.put(
                "DataRowBulkOperations.createAll(String, Publisher): Publisher",
                probe -> read(this.client.dataRows().createAll(this.dataset, probe.publisher(newRows()))));
        this.rows.put(
                "DataRowBulkOperations.createAllMissing(String, Iterable): Iterable",
                probe -> read(this.client.dataRows().createAllMissing(this.dataset, probe.iterable(newRows()))));
        this.rows.put(
                "DataRowBulkOperations.upsert(String, Iterable): Iterable",
                probe -> run(this.client
                        .dataRows()
                        .upsert(
                                this.dataset,
                                probe.iterable(newRows().stream()
                                        .map(DataRowChange::create)
                                        .toList()))));
        this.rows.put("EmbeddingOperations.importVectors(String, Iterable): Iterable", probe -> {
            String embedding = this.client
                    .dataRows()
                    .embeddings()
                    .list()
                    .flatMap(all -> this.client
                            .dataRows()
                            .embeddings()
                            .create(UUID.randomUUID().toString(), 2))
                    .execute()
                    .id();
            List<DataRowVector> vectors =
                    this.client.dataRows().create(this.dataset, newRows()).execute().rows().stream()
                            .map(row -> new DataRowVector(row.id(), EmbeddingVector.of(0.1, 0.2)))
                            .toList();
            run(this.client.dataRows().embeddings().importVectors(embedding, probe.iterable(vectors)));
        });
        this.rows.put("Annotations.of(Iterable): Iterable", probe -> {
            LabeledProject project = LabeledProject.of(this.client, 2);
            label(project, Annotations.of(probe.iterable(List.of(project.answer(0, "1"), project.answer(1, "0")))));
        });
        this.rows.put("Annotations.ofLabels(Iterable): Iterable", probe -> {
            LabeledProject project = LabeledProject.of(this.client, 1);
            NewLabel one = NewLabel.of(
                    DataRowKey.globalKey(project.keys().get(0)),
                    ClassificationAnnotation.of("digit", Answer.radio("1")));
            label(project, Annotations.ofLabels(probe.iterable(List.of(one))));
        });
        this.rows.put("Annotations.ofLabels(Publisher): Publisher", probe -> {
            LabeledProject project = LabeledProject.of(this.client, 1);
            NewLabel one = NewLabel.of(
                    DataRowKey.globalKey(project.keys().get(0)),
                    ClassificationAnnotation.of("digit", Answer.radio("1")));
            label(project, Annotations.ofLabels(probe.publisher(List.of(one))));
        });
        this.rows.put("InMemory.new(Iterable): Iterable", probe -> {
            LabeledProject project = LabeledProject.of(this.client, 1);
            label(project, new Annotations.InMemory(probe.iterable(List.of(project.answer(0, "1")))));
        });
    }

    private void label(LabeledProject project, Annotations annotations) {
        run(this.client.imports().labels(project.projectId(), "labels", annotations));
    }

    /** The tasks of a key are polled by no thread that waits for one of them. */
    @Test
    void polledTasksAskForTheKeyOnAThreadThatMayBlock() {
        Probe probe = new Probe();
        String key = this.emulator.apiKey();
        TaskHandle<Export> task = client(key)
                .apiKey(probe.supplier(() -> key))
                .build()
                .exports()
                .resume(started().ref().id());
        run(task.result());
        assertThat(probe.forbidden()).isEmpty();
        assertThat(probe.threads()).isNotEmpty();
    }

    /** Neither do those run there that an application adds to a publisher. */
    @TestFactory
    Stream<DynamicTest> publishersEmitOnAThreadThatMayBlock() {
        return Map.<String, Call<?>>of(
                        "result", me(),
                        "failure", this.client.projects().get("absent"),
                        "timeout",
                                me().with(options -> options.withTimeout(Duration.ofMillis(200))
                                        .withoutRetry()),
                        "deadline", me().with(options -> options.withDeadline(Duration.ofMillis(200))))
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Probe probe = new Probe();
                    this.emulator.faults().on("*").delay(Duration.ofMillis(500));
                    each.getValue()
                            .mono()
                            .doOnEach(signal -> probe.note())
                            .then()
                            .onErrorComplete()
                            .subscribeOn(Schedulers.parallel())
                            .block(LIMIT);
                    this.emulator.faults().clear();
                    assertThat(probe.forbidden()).isEmpty();
                    assertThat(probe.threads()).isNotEmpty();
                }));
    }

    /** Closing a file may block. */
    @Test
    void aResourceIsClosedOnAThreadThatMayBlockWhenACallIsCancelled() throws Exception {
        Probe probe = new Probe();
        this.emulator.faults().on("*").delay(Duration.ofSeconds(1));
        Mono<User> late = Call.using(probe::resource, resource -> me()).mono().timeout(Duration.ofMillis(200));
        assertThat(catchThrowable(() -> late.block(LIMIT))).hasRootCauseInstanceOf(TimeoutException.class);
        probe.await();
        assertThat(probe.threads()).isNotEmpty();
        assertThat(probe.forbidden()).isEmpty();
    }
}
