package io.github.labelboxspring.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.LineStream;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.FilePart;
import io.github.labelboxspring.internal.operation.FileRange;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.RangedFile;
import io.github.labelboxspring.tasks.TaskOperations;
import io.github.labelboxspring.users.User;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts, queries and reads one import. */
record ImportRun(Caller caller, ImportKind kind, String parentId, String name) {

    /** Used if only Labelbox knows the number of annotations. */
    private static final long UNKNOWN = -1;

    TaskCall<ImportResult> start(
            Annotations annotations, Document<AnnotationImport> fromFile, Document<AnnotationImport> fromUrl) {
        return start(annotations, fromFile, fromUrl, Integer.MAX_VALUE);
    }

    /** @param maxDataRows the maximum number of distinct data rows of local annotations */
    TaskCall<ImportResult> start(
            Annotations annotations,
            Document<AnnotationImport> fromFile,
            Document<AnnotationImport> fromUrl,
            int maxDataRows) {
        if (this.name.isBlank()) {
            throw new IllegalArgumentException("The name of an import must not be blank");
        }
        if (annotations instanceof Annotations.Remote remote) {
            return start(fromUrl.with(variables(Map.of("fileUrl", remote.url()))));
        }
        if (annotations instanceof LabelSource labels) {
            return TaskCall.of(
                    this.caller::started,
                    new LabelInput(this.caller, this.kind, this.parentId)
                            .read(labels, maxDataRows, ready -> submit(fromFile, ready)));
        }
        Annotations.Local local = (Annotations.Local) annotations;
        return TaskCall.of(
                this.caller::started,
                Call.using(
                        () -> Submission.of(local, this.caller.json(), maxDataRows), ready -> submit(fromFile, ready)));
    }

    private Call<TaskHandle<ImportResult>> submit(Document<AnnotationImport> fromFile, Submission ready) {
        return this.caller.call(upload(fromFile, ready)).map(started -> sent(fromFile, ready));
    }

    private TaskHandle<ImportResult> sent(Document<AnnotationImport> document, Submission ready) {
        this.caller.sent(document.request().name(), ready.annotations());
        return handle(ready.annotations());
    }

    /** Start an import whose annotations are already in Labelbox, or which Labelbox downloads. */
    TaskCall<ImportResult> start(GraphQlOperation<AnnotationImport> request) {
        return TaskCall.of(this.caller::started, this.caller.call(request).map(started -> handle()));
    }

    private GraphQlOperation<AnnotationImport> upload(Document<AnnotationImport> document, Submission ready) {
        String file = this.parentId + "__" + this.name + ".ndjson";
        Map<String, @Nullable Object> variables =
                variables(Map.of("contentLength", ready.content().length()));
        variables.put("file", null);
        return document.with(variables)
                .attach(new FilePart("variables.file", file, file, "application/x-ndjson", ready.content()));
    }

    /** Return the import's name and parent together with the given variables. */
    Map<String, @Nullable Object> variables(Map<String, Object> more) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put(this.kind.parent(), this.parentId);
        variables.put("name", this.name);
        variables.putAll(more);
        return variables;
    }

    private TaskRef ref() {
        return new TaskRef(this.kind.ref(), this.name, this.parentId);
    }

    TaskHandle<ImportResult> handle() {
        return handle(UNKNOWN);
    }

    private TaskHandle<ImportResult> handle(long sent) {
        return new TaskHandle<>(
                ref(),
                new TaskOperations(this.caller).progress(ref()),
                this.caller.watch(ref()),
                done -> get().flatMap(found ->
                        found.state() == AnnotationImport.State.FAILED ? failed(found, done) : result(found, sent)),
                this.caller.polling().taskWait(ImportOperations.DEFAULT_WAIT));
    }

    Call<AnnotationImport> get() {
        return this.caller.call(this.kind.get().with(variables(Map.of())));
    }

    Call<User> creator() {
        return this.caller.call(this.kind.creator().with(variables(Map.of())));
    }

    private Call<ImportResult> failed(AnnotationImport found, TaskProgress done) {
        return Call.failed(
                () -> new TaskFailedException(this.name, done.type(), describe(found, done.message()), List.of()));
    }

    private static String describe(AnnotationImport found, @Nullable String reason) {
        return reason == null
                ? "Labelbox gave no reason (import " + found.id() + "; its files are kept for 24 hours)"
                : reason + " (import " + found.id() + ")";
    }

    private Call<ImportResult> result(AnnotationImport found, long sent) {
        return statuses()
                .collect(Tally.counting())
                .flatMap(tally -> expected(sent, tally.answered())
                        .flatMap(expected -> expected > tally.answered()
                                ? unanswered(expected).map(uuids -> tally.result(ref(), found, expected, uuids))
                                : Call.of(tally.result(ref(), found, expected, List.of()))));
    }

    /**
     * Count the annotations in Labelbox's copy of the input if the number sent is unknown, unless the copy has expired.
     */
    private Call<Long> expected(long sent, long answered) {
        return sent == UNKNOWN
                ? inputs().text()
                        .collect(Collectors.counting())
                        .recover(LabelboxException.class, gone -> Call.of(answered))
                : Call.of(sent);
    }

    /** Read both files again, so that their UUIDs need not be held in memory. */
    private Call<List<String>> unanswered(long sent) {
        return statuses()
                .collect(Collectors.flatMapping(status -> Stream.ofNullable(status.uuid()), HashFilter.of(sent)))
                .flatMap(answered -> file(
                                "DownloadImportInputs",
                                "input file",
                                AnnotationImport::inputFileUrl,
                                ResultType.of(Sent.class))
                        .collect(Collectors.flatMapping(
                                annotation -> Stream.ofNullable(annotation.uuid())
                                        .filter(uuid -> !answered.mayContain(HashFilter.hash(uuid))),
                                First.of(ImportOperations.MAX_FAILURES_LISTED))));
    }

    /** The part of a sent annotation that is read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Sent(@Nullable String uuid) {}

    LineStream<AnnotationStatus> statuses() {
        return file(
                "DownloadImportStatuses",
                "status file",
                AnnotationImport::statusFileUrl,
                ResultType.of(AnnotationStatus.class));
    }

    LineStream<AnnotationStatus> errors() {
        return file(
                "DownloadImportErrors",
                "error file",
                AnnotationImport::errorFileUrl,
                ResultType.of(AnnotationStatus.class));
    }

    LineStream<Map<String, Object>> inputs() {
        return file("DownloadImportInputs", "input file", AnnotationImport::inputFileUrl, ResultType.anyObject());
    }

    /** Return a file of the import. Each attempt to read it requests a new URL. */
    private <T> LineStream<T> file(
            String operation, String what, Function<AnnotationImport, @Nullable String> url, ResultType<T> type) {
        String title = what + " of import " + this.name;
        return this.caller
                .bytes(new RangedFile(
                        operation,
                        title,
                        -1,
                        offset -> get().map(found -> {
                            String address = url.apply(found);
                            if (address == null) {
                                throw NotFoundException.of(
                                        this.kind.get().request().name(),
                                        "no " + title + ", which is " + found.state(),
                                        "");
                            }
                            return new FileRange(address, 0, -1);
                        })))
                .lines(type);
    }
}
