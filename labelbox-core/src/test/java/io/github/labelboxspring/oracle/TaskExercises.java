package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.exports.Export;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tasks, and exports in parts. */
final class TaskExercises {

    private static final String TASK = "cm00000000000000000000008";

    private static final String STATUS = "user.createdTasks.status";

    private static final String OFFSETS = "task.exportFileFromOffset.offsets";

    private static final Function<LabelboxClient, Call<?>> GET =
            client -> client.tasks().get(TASK);

    private static final Function<LabelboxClient, Call<?>> WAIT =
            client -> client.tasks().resume(TASK).result();

    private static final Function<LabelboxClient, Call<?>> SIZES =
            client -> client.exports().get(TASK);

    private TaskExercises() {}

    static void addTo(Exercises all) {
        states(all);
        results(all);
        sizes(all);
        shards(all);
        failures(all);
    }

    private static void states(Exercises all) {
        all.when("data_task_by_id_upsert", GET).answering(STATUS, "COMPLETE");
        all.when("data_task_get", GET).answering(STATUS, "COMPLETE");
        all.when("data_task_errors_batch_complete", GET).answering(STATUS, "COMPLETE");
        all.when("data_task_errors_batch_failed", GET).answering(STATUS, "FAILED");
        all.when("data_task_errors_export_none", GET).answering(STATUS, "COMPLETE");
        all.when("data_task_errors_other_type", GET).answering(STATUS, "COMPLETE");
        all.when(
                        "data_task_refresh",
                        client -> client.tasks()
                                .get(TASK)
                                .flatMap(task -> client.tasks().get(TASK)))
                .answering(STATUS, "IN_PROGRESS", "COMPLETE");
        all.when(
                        "data_task_refresh_creation_copies_result_url",
                        client -> client.tasks()
                                .get(TASK)
                                .flatMap(task -> client.tasks().get(TASK)))
                .answering(STATUS, "IN_PROGRESS", "COMPLETE");
        all.when("data_export_get_task_missing", GET).answering("user.createdTasks", List.of());
    }

    private static void results(Exercises all) {
        all.when("data_export_result_url_of_v2", client -> client.exports().downloadResult(TASK))
                .answering("GET /api/v1/export-results/" + TASK + "/cl00000000000000000000030", "{}")
                .answering("organization.id", "cl00000000000000000000030");
    }

    private static void sizes(Exercises all) {
        all.when("data_export_without_header", SIZES)
                .answering(STATUS, "COMPLETE")
                .answering("task.exportMetadataHeader", new Object[] {null});
        all.when("data_export_total_lines_not_ready", SIZES).answering(STATUS, "IN_PROGRESS");
        all.when("data_export_has_errors_failed", SIZES).answering(STATUS, "FAILED");
    }

    /** Reads the rows of an export whose file comes in these parts. */
    private static Exercise rows(Exercises all, String name, String... shards) {
        return read(
                all,
                name,
                (client, export) -> client.exports().rows(export).text().collect(Collectors.toList()),
                shards);
    }

    private static Exercise read(
            Exercises all, String name, BiFunction<LabelboxClient, Export, Call<?>> reading, String... shards) {
        int size = 0;
        Object[] starts = new Object[shards.length];
        Object[] ends = new Object[shards.length];
        Object[] files = new Object[shards.length];
        for (int at = 0; at < shards.length; at++) {
            starts[at] = String.valueOf(size);
            size += shards[at].getBytes(StandardCharsets.UTF_8).length;
            ends[at] = String.valueOf(size - 1);
            files[at] = "{base}/shard/" + at;
        }
        Exercise exercise = all.when(
                        name,
                        client -> client.exports()
                                .get(TASK)
                                .flatMap(export -> reading.apply(client, export).map(String::valueOf)))
                .answering(STATUS, "COMPLETE")
                .answering("task.exportMetadataHeader.totalSize", String.valueOf(size))
                .answering(OFFSETS + ".start", starts)
                .answering(OFFSETS + ".end", ends)
                .answering("task.exportFileFromOffset.file", files);
        for (int at = 0; at < shards.length; at++) {
            exercise.answering("GET /shard/" + at, shards[at]);
        }
        return exercise;
    }

    private static void shards(Exercises all) {
        String first = "{\"n\": 1, \"text\": \"012345678901234567890123456\"}\n";
        String second = "{\"n\": 2, \"text\": \"012\"}\n";
        rows(all, "data_export_stream_three_shards", first, second, second);
        rows(all, "data_export_stream_start_with_handler", first, second, second);
        rows(all, "data_export_stream_without_last_newline", first.stripTrailing());
        rows(all, "data_export_stream_line_across_shards", first + "{\"n\": 2, \"t\"", ":", " \"01\"}\n");
        rows(all, "data_export_stream_blank_line", first + "\n" + second);
        read(
                        all,
                        "data_export_stream_errors",
                        (client, export) -> client.exports().errors(export).collect(Collectors.toList()),
                        "{\"error\": 1}\n")
                .answering("task.exportFileFromOffset.file", "{base}/errors/0")
                .answering("GET /errors/0", "{\"error\": 1}\n");
        rows(all, "data_export_stream_shard_refused", first).refusing("GET /shard/0", Refusal.http(403, "Forbidden"));
    }

    private static void failures(Exercises all) {
        all.when("data_export_stream_not_ready", SIZES).answering(STATUS, "IN_PROGRESS");
        all.when("data_export_stream_failed", SIZES).answering(STATUS, "FAILED");
        all.when("data_task_wait", WAIT).answering(STATUS, "IN_PROGRESS", "COMPLETE");
    }
}
