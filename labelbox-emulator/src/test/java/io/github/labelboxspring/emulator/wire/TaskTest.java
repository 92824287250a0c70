package io.github.labelboxspring.emulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Work in the background. */
class TaskTest {

    private final Uploads uploads = new Uploads();
    private final Wire wire = this.uploads.wire();
    private final String task = this.uploads.start(
            List.of(List.of(Uploads.create(this.uploads.dataset("d"), "https://example.org/1.png", "k"))));

    @AfterEach
    void stop() {
        this.uploads.close();
    }

    @Test
    @Fact("P7-01")
    void aTaskTellsAboutItself() {
        String query = "query($t:ID!){user{createdTasks(where:{id:$t},skip:0,first:1){id name type status"
                + " completionPercentage result errors metadata createdAt updatedAt createdBy{id} organization{id}}}}";
        JsonNode running = this.wire.data(query, Map.of("t", this.task)).at("/user/createdTasks/0");
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        JsonNode done = this.wire.data(query, Map.of("t", this.task)).at("/user/createdTasks/0");

        assertThat(running.get("id").asString()).hasSize(25);
        assertThat(running.get("name").asString()).isEqualTo("JSON Import");
        assertThat(running.get("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(done.get("status").asString()).isEqualTo("COMPLETE");
        assertThat(done.get("completionPercentage").asInt()).isEqualTo(100);
        assertThat(done.get("updatedAt").asString())
                .isGreaterThan(done.get("createdAt").asString());
        assertThat(done.at("/createdBy/id"))
                .isEqualTo(this.wire.data("{user{id}}").at("/user/id"));
    }

    @Test
    @Fact("P7-03")
    void othersDoNotSeeATask() {
        Wire other = new Wire(
                this.uploads.emulator(),
                this.uploads
                        .emulator()
                        .people()
                        .add("b@example.org", DefaultRole.ADMIN)
                        .apiKey());
        String owner = this.wire.data("{user{id}}").at("/user/id").asString();

        assertThat(other.code("query($t:ID!){task(where:{id:$t}){id}}", Map.of("t", this.task)))
                .isEqualTo("RESOURCE_NOT_FOUND");
        assertThat(other.data("query($u:ID!){user(where:{id:$u}){createdTasks{id}}}", Map.of("u", owner))
                        .at("/user/createdTasks"))
                .isEmpty();
    }

    @Test
    @Fact("P7-06")
    void onlyARunningTaskIsCancelled() {
        String cancel = "mutation($t:ID!){cancelBulkOperationJob(id:$t){success}}";
        List<String> types = this.wire
                .data("{cancelableTaskTypes}")
                .get("cancelableTaskTypes")
                .valueStream()
                .map(type -> type.asString().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();

        assertThat(types)
                .contains(
                        "adv-upsert-data-rows",
                        "export-data-rows",
                        "add-data-rows-to-batch",
                        "send-to-task-queue",
                        "send-to-annotate");
        this.uploads.emulator().clock().advance(Uploads.LATENCY);
        assertThat(this.wire
                        .data(cancel, Map.of("t", this.task))
                        .at("/cancelBulkOperationJob/success")
                        .asBoolean())
                .isFalse();
        assertThat(this.wire.code(cancel, Map.of("t", "none"))).isEqualTo("RESOURCE_NOT_FOUND");
    }
}
