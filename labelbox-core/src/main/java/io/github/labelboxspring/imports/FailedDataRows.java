package io.github.labelboxspring.imports;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.RowFailure;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the data rows of annotations that were not imported, in the files of the import. */
final class FailedDataRows {

    private final Map<String, RowFailure> byUuid = new HashMap<>();

    /** Failures of annotations without a UUID, by the id and the global key of their data row. */
    private final Map<String, RowFailure> byDataRow = new HashMap<>();

    /** Failures whose data row is not yet found among the annotations that were sent. */
    private final Set<RowFailure> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<String, RowFailure> found = new LinkedHashMap<>();

    /** The number of annotations without an outcome whose UUID is not known. */
    private final long unidentified;

    private FailedDataRows(ImportResult result) {
        this.unidentified = Math.max(0, result.silent() - result.unanswered().size());
        result.unanswered().forEach(uuid -> add(uuid, ImportResult.unknown(uuid)));
    }

    static Call<List<RowFailure>> of(ImportRun run, ImportResult result) {
        if (result.complete()) {
            return Call.of(List.of());
        }
        return run.errors()
                .collect(into(() -> new FailedDataRows(result), FailedDataRows::add))
                .flatMap(failures -> run.inputs().collect(into(() -> failures, FailedDataRows::match)))
                .map(FailedDataRows::list);
    }

    private static <T> Collector<T, ?, FailedDataRows> into(
            Supplier<FailedDataRows> failures, BiConsumer<FailedDataRows, T> add) {
        return Collector.of(failures, add, (left, right) -> {
            throw new IllegalStateException("a file is read in its order");
        });
    }

    private void add(AnnotationStatus status) {
        RowFailure failure = new RowFailure(
                null, status.uuid(), status.failure().kind(), status.failure().reason());
        if (status.uuid() != null) {
            add(status.uuid(), failure);
            return;
        }
        List<String> keys = keys(status.dataRow());
        if (keys.stream().noneMatch(this.byDataRow::containsKey)) {
            this.open.add(failure);
            keys.forEach(key -> this.byDataRow.put(key, failure));
        }
    }

    private void add(String uuid, RowFailure failure) {
        this.byUuid.put(uuid, failure);
        this.open.add(failure);
    }

    private static List<String> keys(AnnotationStatus.@Nullable DataRowReference row) {
        return row == null
                ? List.of()
                : Stream.of(Optional.ofNullable(row.id()), Optional.ofNullable(row.globalKey()))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private void match(Map<String, Object> sent) {
        if (sent.get("dataRow") instanceof Map<?, ?> row) {
            for (Object key : row.values()) {
                note(String.valueOf(key), this.byDataRow.get(String.valueOf(key)));
                note(String.valueOf(key), this.byUuid.get(String.valueOf(sent.get("uuid"))));
            }
        }
    }

    private void note(String dataRow, @Nullable RowFailure failure) {
        if (failure != null) {
            this.open.remove(failure);
            String annotation = failure.key() == null ? "" : "annotation " + failure.key() + ": ";
            this.found.putIfAbsent(
                    dataRow, new RowFailure(null, dataRow, failure.kind(), annotation + failure.reason()));
        }
    }

    private List<RowFailure> list() {
        long unknown = this.unidentified + this.open.size();
        Stream<RowFailure> rest = unknown == 0
                ? Stream.empty()
                : Stream.of(new RowFailure(
                        null,
                        null,
                        RowFailure.Kind.UNKNOWN,
                        "Labelbox did not report which data rows " + unknown + " more annotations belong to"));
        return Stream.concat(this.found.values().stream(), rest).toList();
    }
}
