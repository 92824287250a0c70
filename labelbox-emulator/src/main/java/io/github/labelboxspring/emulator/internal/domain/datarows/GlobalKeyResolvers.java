package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Input;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Global key jobs. Their result is computed immediately and returned after the task latency. */
public final class GlobalKeyResolvers implements ResolverSet {

    private static final Pattern DOUBLED_BLANKS = Pattern.compile("\\s{2}");

    private final Services services;

    public GlobalKeyResolvers(Services services) {
        this.services = services;
    }

    @Override
    public String schema() {
        return "global-keys";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("GlobalKeyJob", Job.class)
                .type("FetchedDataRow", FetchedDataRow.class)
                .type("GlobalKeyAssignment", Assignment.class)
                .type("DataRowsForGlobalKeys", Fetched.class)
                .type("AssignedGlobalKeys", Assigned.class)
                .type("ClearedGlobalKeys", Cleared.class)
                .type("DataRowsForGlobalKeysResult", Result.class)
                .type("AssignGlobalKeysToDataRowsResult", Result.class)
                .type("ClearGlobalKeysResult", Result.class)
                .query("dataRowsForGlobalKeys", this::fetch)
                .query("dataRowsForGlobalKeysResult", call -> result(call, Fetched.class))
                .mutation("assignGlobalKeysToDataRows", this::assign)
                .query("assignGlobalKeysToDataRowsResult", call -> result(call, Assigned.class))
                .mutation("clearGlobalKeys", this::clear)
                .query("clearGlobalKeysResult", call -> result(call, Cleared.class));
    }

    /** Results are in the order of the keys, with an empty id for a key without a data row. */
    private Job fetch(Invocation call) {
        List<FetchedDataRow> rows = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (String key : call.<String>list("where", "ids")) {
            Optional<DataRow> row = DataRowResolvers.store(call).findByGlobalKey(key);
            rows.add(new FetchedDataRow(row.map(DataRow::id).orElse("")));
            if (row.isEmpty()) {
                absent.add(key);
            }
        }
        return start(call, new Fetched(rows, absent, List.of()));
    }

    private Job assign(Invocation call) {
        DataRowStore store = DataRowResolvers.store(call);
        Assigned answer = new Assigned(List.of(), new ArrayList<>(), new ArrayList<>(), List.of());
        for (Input input : call.inputs("data", "assignInputs")) {
            String id = input.text("dataRowId");
            String key = input.text("globalKey");
            boolean assigned = valid(key)
                    && store.find(id).filter(row -> store.key(row, key)).isPresent();
            (assigned ? answer.unmodifiedAssignments() : answer.invalidGlobalKeyAssignments())
                    .add(new Assignment(id, key));
        }
        return start(call, answer);
    }

    /**
     * Return whether the key is valid. Keys with surrounding or consecutive whitespace are refused rather than
     * sanitized.
     */
    private static boolean valid(String key) {
        return !key.isEmpty()
                && key.length() <= DataRowStore.LONGEST_KEY
                && key.equals(key.strip())
                && !DOUBLED_BLANKS.matcher(key).find();
    }

    private Job clear(Invocation call) {
        DataRowStore store = DataRowResolvers.store(call);
        Cleared answer = new Cleared(new ArrayList<>(), List.of(), new ArrayList<>(), List.of());
        for (String key : call.<String>list("where", "ids")) {
            Optional<DataRow> row = store.findByGlobalKey(key);
            row.ifPresent(store::clearKey);
            (row.isPresent() ? answer.clearedGlobalKeys() : answer.notFoundGlobalKeys()).add(key);
        }
        return start(call, answer);
    }

    private Job start(Invocation call, Serializable answer) {
        Instant ready = this.services.world().now().plus(this.services.taskLatency());
        GlobalKeyJob job = new GlobalKeyJob(this.services.world().ids().uuid(), ready, answer);
        GlobalKeyJob.Store.of(Listing.session(call).organization()).add(job);
        return new Job(job.id());
    }

    private Result result(Invocation call, Class<?> kind) {
        GlobalKeyJob job = GlobalKeyJob.Store.of(Listing.session(call).organization())
                .find(call.text("jobId", "id"), kind)
                .orElseThrow(() -> ApiException.notFound("Job"));
        return job.readyAt().isAfter(this.services.world().now())
                ? new Result("IN_PROGRESS", null)
                : new Result("COMPLETE", job.answer());
    }

    record Job(String jobId) {}

    record Result(String jobStatus, @Nullable Object data) {}

    record FetchedDataRow(String id) implements Serializable {}

    record Assignment(String dataRowId, String globalKey) implements Serializable {}

    record Fetched(
            List<FetchedDataRow> fetchedDataRows, List<String> notFoundGlobalKeys, List<String> accessDeniedGlobalKeys)
            implements Serializable {}

    record Assigned(
            List<Assignment> sanitizedAssignments,
            List<Assignment> unmodifiedAssignments,
            List<Assignment> invalidGlobalKeyAssignments,
            List<Assignment> accessDeniedAssignments)
            implements Serializable {}

    record Cleared(
            List<String> clearedGlobalKeys,
            List<String> failedToClearGlobalKeys,
            List<String> notFoundGlobalKeys,
            List<String> accessDeniedGlobalKeys)
            implements Serializable {}
}
