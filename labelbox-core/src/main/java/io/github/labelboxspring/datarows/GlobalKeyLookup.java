package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.Slices;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The job that finds data rows by their global keys. It is not part of the task list. */
final class GlobalKeyLookup {

    private static final String TYPE = "data-rows-for-global-keys";

    private static final Document<String> START = Document.query(
            GlobalKeyLookup.class, "FindDataRowsForGlobalKeys", "dataRowsForGlobalKeys.jobId", String.class);

    private static final Document<Job> RESULT =
            Document.query(GlobalKeyLookup.class, "GetDataRowsForGlobalKeys", "dataRowsForGlobalKeysResult", Job.class);

    private final Caller caller;

    GlobalKeyLookup(Caller caller) {
        this.caller = caller;
    }

    Call<GlobalKeyMatches> findAll(Collection<String> globalKeys) {
        return new Slices<>(List.copyOf(new LinkedHashSet<>(globalKeys)), DataRowOperations.GLOBAL_KEYS_PER_REQUEST)
                .ask(this::find)
                .map(GlobalKeyMatches::together);
    }

    private Call<GlobalKeyMatches> find(List<String> globalKeys) {
        return this.caller
                .call(START.with("globalKeys", globalKeys))
                .flatMap(this::result)
                .map(found -> found.matches(globalKeys));
    }

    private Call<Found> result(String jobId) {
        return GlobalKeyJob.await(
                this.caller, jobId, TYPE, this.caller.call(RESULT.with("jobId", jobId)), GlobalKeyJob.WAIT);
    }

    record Job(String jobStatus, @Nullable Found data) implements GlobalKeyJob<Found> {}

    record Found(
            List<Fetched> fetchedDataRows,
            @Nullable List<String> notFoundGlobalKeys,
            @Nullable List<String> accessDeniedGlobalKeys) {

        GlobalKeyMatches matches(List<String> asked) {
            Map<String, String> ids = new LinkedHashMap<>();
            for (int at = 0; at < asked.size() && at < this.fetchedDataRows.size(); at++) {
                String id = this.fetchedDataRows.get(at).id();
                if (!id.isEmpty()) {
                    ids.put(asked.get(at), id);
                }
            }
            Set<String> missing = new LinkedHashSet<>(asked);
            missing.removeAll(ids.keySet());
            return new GlobalKeyMatches(ids, missing);
        }
    }

    record Fetched(String id) {}
}
