package io.github.labelboxspring.workflows;

import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabeledProject;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.emulator.Work;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportedProject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Data rows that people move through a workflow, and where exports say that they are. */
abstract class MovedRows extends EmulatorTest {

    static final Duration MINUTE = Duration.ofMinutes(1);

    Member member(DefaultRole role) {
        return this.emulator.people().add(UUID.randomUUID() + "@example.org", role);
    }

    Work work(Member member) {
        return this.emulator.people().work(member);
    }

    List<String> ids(LabeledProject project) {
        return project.keys().stream()
                .map(key -> this.client.dataRows().getByGlobalKey(key).execute().id())
                .toList();
    }

    WorkflowGraph graph(String project) {
        return this.style.run(this.client.projects().workflows().get(project)).graph();
    }

    void save(String project, WorkflowGraph graph) {
        this.style.run(this.client.projects().workflows().update(project, graph));
    }

    /** What passes goes to done, the rest to a review. */
    void fork(String project, WorkflowNode fork) {
        WorkflowGraph begun = graph(project).withInitialNodesOnly();
        WorkflowNode done = WorkflowNode.done();
        WorkflowNode review = WorkflowNode.review().withName("Look");
        save(
                project,
                begun.withNodes(fork, done, review)
                        .withEdge(begun.initialLabeling(), fork)
                        .withEdge(begun.initialRework(), review)
                        .withEdge(fork, NodeOutput.IF, done)
                        .withEdge(fork, NodeOutput.ELSE, review)
                        .withEdge(review, done));
    }

    ExportedProject.Details details(String project, String row) {
        Export export = this.style.run(this.client
                .exports()
                .ofProject(project, ExportFilters.NONE, ExportParams.of(ExportDetail.PROJECT_DETAILS)));
        return this.style.read(this.client.exports().rows(export)).stream()
                .filter(each -> row.equals(each.dataRow().id()))
                .map(each ->
                        Objects.requireNonNull(each.projects().get(project)).projectDetails())
                .findFirst()
                .map(Objects::requireNonNull)
                .orElseThrow();
    }

    String status(String project, String row) {
        return String.valueOf(details(project, row).workflowStatus());
    }
}
