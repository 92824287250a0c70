package io.github.labelboxspring.emulator.internal.domain.catalog;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.domain.workflow.WorkflowNode;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Counts the data rows at a node of a workflow. */
public final class QueueSearchResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "queue-search";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.field("TaskQueue", "dataRowCount", QueueSearchResolvers::count);
    }

    /** Return the number of all data rows at the node, or of those that match a search query. */
    private static long count(Invocation call) {
        WorkflowNode node = call.source(WorkflowNode.class);
        Workflow workflow = Workflow.of(node.project());
        Predicate<ProjectRow> here = row -> row.node() == node;
        List<Map<String, Object>> clauses = call.list("input", "searchQuery", "query");
        if (clauses.isEmpty()) {
            return workflow.rows().filter(here).count();
        }
        return DataRowSearch.of(call, node.project(), clauses)
                .matching()
                .filter((DataRow row) -> workflow.row(row).filter(here).isPresent())
                .count();
    }
}
