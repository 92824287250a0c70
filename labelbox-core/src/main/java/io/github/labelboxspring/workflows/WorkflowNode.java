package io.github.labelboxspring.workflows;

import io.github.labelboxspring.internal.operation.Ids;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a workflow.
 *
 * <p>A node is backed by its JSON, and changes affect only the changed properties. A node that is read, changed and
 * saved therefore keeps properties that this client does not support. The official SDK loses them.
 *
 * <pre>{@code
 * WorkflowNode review = WorkflowNode.review()
 *         .withName("Second look")
 *         .withInstructions("Check the borders of each box")
 *         .withMaxContributions(20);
 * }</pre>
 *
 * <p>Corresponds to {@code ReviewNode}, {@code LogicNode} and similar types in the official SDK.
 *
 * @param json the node in the API's format
 */
public record WorkflowNode(Map<String, @Nullable Object> json) {

    /** The maximum length of a node's name (official SDK). */
    public static final int MAX_NAME_LENGTH = 50;

    /** The assignee value for the user who created the label, see {@link #withAssignee}. */
    public static final String LABEL_CREATOR = "LABEL_CREATOR";

    private static final Set<NodeType> WITH_INSTRUCTIONS = EnumSet.complementOf(EnumSet.of(NodeType.AUTO_QA));

    private static final Set<NodeType> WITH_LIMIT = Set.of(
            NodeType.INITIAL_LABELING,
            NodeType.INITIAL_REWORK,
            NodeType.REVIEW,
            NodeType.CUSTOM_REWORK,
            NodeType.UNKNOWN);

    private static final Set<NodeType> WITH_GROUPS = Set.of(NodeType.REVIEW, NodeType.CUSTOM_REWORK, NodeType.UNKNOWN);

    private static final Set<NodeType> WITH_ASSIGNEE =
            Set.of(NodeType.INITIAL_REWORK, NodeType.CUSTOM_REWORK, NodeType.UNKNOWN);

    private static final Set<NodeType> WITH_FILTERS = Set.of(NodeType.LOGIC, NodeType.UNKNOWN);

    public WorkflowNode {
        json = JsonObjects.copy(json);
    }

    private static WorkflowNode of(NodeType type, @Nullable String name, @Nullable FilterMatch match) {
        Map<String, @Nullable Object> json =
                JsonObjects.of("id", UUID.randomUUID().toString(), "definitionId", type.wireName());
        json = name == null ? json : JsonObjects.with(json, "label", name);
        return new WorkflowNode(match == null ? json : JsonObjects.with(json, "filterLogic", match.wireName()));
    }

    static WorkflowNode initialLabeling() {
        return of(NodeType.INITIAL_LABELING, "Initial labeling task", FilterMatch.ALL);
    }

    static WorkflowNode initialRework() {
        return of(NodeType.INITIAL_REWORK, "Rework (all rejected)", FilterMatch.ALL)
                .withConfig(List.of());
    }

    /** Create a review node with a new id. */
    public static WorkflowNode review() {
        return of(NodeType.REVIEW, "Review task", FilterMatch.ANY);
    }

    /** Create a node with a new id that sends data rows to the initial rework. */
    public static WorkflowNode rework() {
        return of(NodeType.REWORK, "Rework", FilterMatch.ALL);
    }

    /** Create a rework node with its own queue, a new id and no name. */
    public static WorkflowNode customRework() {
        return of(NodeType.CUSTOM_REWORK, null, FilterMatch.ALL);
    }

    /** Create a logic node with a new id, whose data rows must pass all filters. */
    public static WorkflowNode logic(WorkflowFilter... filters) {
        return of(NodeType.LOGIC, "Logic", FilterMatch.ALL).withFilters(List.of(filters));
    }

    /**
     * Create a node with a new id that routes data rows by the score of an evaluator.
     *
     * @param evaluatorId the id of the evaluator
     * @param scope whether all annotations of a label must reach the score, or any of them
     * @param scoreName the name of the evaluator's score
     * @param threshold the lowest score that passes
     * @throws IllegalArgumentException if the threshold is not finite
     */
    public static WorkflowNode autoQa(String evaluatorId, AutoQaScope scope, String scoreName, double threshold) {
        return of(NodeType.AUTO_QA, "Label Score (AutoQA)", FilterMatch.ALL)
                .withEntry("evaluator_id", evaluatorId)
                .withEntry("scope", scope.wireName())
                .withEntry("score_name", scoreName)
                .withEntry("score_threshold", threshold);
    }

    /** Create a node with a new id at which data rows are done. */
    public static WorkflowNode done() {
        return of(NodeType.DONE, "Done", null);
    }

    /** Return the id of the node. */
    public String id() {
        return Objects.requireNonNullElse(JsonObjects.text(this.json.get("id")), "");
    }

    /** Return the type of the node; {@link NodeType#UNKNOWN} if this client does not support it. */
    public NodeType type() {
        return NodeType.of(Objects.requireNonNullElse(JsonObjects.text(this.json.get("definitionId")), ""));
    }

    /** Return the name of the node; null if it has none. */
    public @Nullable String name() {
        return JsonObjects.text(this.json.get("label"));
    }

    /** Return the instructions for users working at the node; null if there are none. */
    public @Nullable String instructions() {
        return JsonObjects.text(
                JsonObjects.object(this.json.get("customFields")).get("description"));
    }

    /** Return the position in the drawing; null until it is set, see {@link WorkflowGraph#withLayout()}. */
    public @Nullable NodePosition position() {
        Map<String, @Nullable Object> position = JsonObjects.object(this.json.get("position"));
        return position.get("x") instanceof Number x
                        && position.get("y") instanceof Number y
                        && Double.isFinite(x.doubleValue())
                        && Double.isFinite(y.doubleValue())
                ? new NodePosition(x.doubleValue(), y.doubleValue())
                : null;
    }

    /** Return whether data rows must pass all filters or any of them; null if not set. */
    public @Nullable FilterMatch filterMatch() {
        Object match = this.json.get("filterLogic");
        return "or".equals(match) ? FilterMatch.ANY : "and".equals(match) ? FilterMatch.ALL : null;
    }

    /**
     * Return the filters, including those that this client does not support.
     *
     * @throws IllegalStateException if the node, which is then of an unknown type, has filters of another structure
     */
    public List<WorkflowFilter> filters() {
        return JsonObjects.list("filters of the node " + id(), this.json.get("filters")).stream()
                .map(WorkflowFilter::new)
                .toList();
    }

    /** Return the ids of the user groups that work at the node; empty for all users. */
    public List<String> groups() {
        return entry("groupAssignment") instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Return the id of the assigned user, or {@link #LABEL_CREATOR}; null if there is none. */
    public @Nullable String assignee() {
        return JsonObjects.text(entry("individualAssignment"));
    }

    /** Return the maximum number of data rows per user at the node; null for no limit. */
    public @Nullable Integer maxContributions() {
        return entry("maxContributionsPerUser") instanceof Number most ? most.intValue() : null;
    }

    /** Return the value of a {@code config} entry, such as {@code score_threshold}; null if there is none. */
    public @Nullable Object entry(String field) {
        return JsonObjects.objects(this.json.get("config")).stream()
                .filter(each -> field.equals(each.get("field")))
                .map(each -> each.get("value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Map<String, @Nullable Object>> entries() {
        return JsonObjects.list("config of the node " + id(), this.json.get("config"));
    }

    /**
     * Return a copy of this node with another id.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public WorkflowNode withId(String id) {
        return with("id", Ids.checked("The id of a node", id));
    }

    /**
     * Return a copy of this node with another name.
     *
     * @throws IllegalArgumentException if the name is longer than {@value #MAX_NAME_LENGTH} characters, or the node is
     *     an initial node, whose name is fixed
     */
    public WorkflowNode withName(String name) {
        if (type().initial()) {
            throw new IllegalArgumentException("The name of the initial node " + id() + " cannot be changed");
        }
        if (name.codePointCount(0, name.length()) > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("The name of a node must have at most " + MAX_NAME_LENGTH
                    + " characters, but has " + name.codePointCount(0, name.length()));
        }
        return with("label", name);
    }

    /**
     * Return a copy of this node with the given instructions.
     *
     * @throws IllegalArgumentException if the node is of type {@link NodeType#AUTO_QA}, which has no instructions
     */
    public WorkflowNode withInstructions(String instructions) {
        demand(WITH_INSTRUCTIONS, "instructions");
        return with(
                "customFields",
                JsonObjects.with(JsonObjects.object(this.json.get("customFields")), "description", instructions));
    }

    /** Return a copy of this node at another position. */
    public WorkflowNode withPosition(NodePosition position) {
        Map<String, @Nullable Object> place = JsonObjects.object(this.json.get("position"));
        place = JsonObjects.with(place, "x", JsonObjects.number(position.x()));
        return with("position", JsonObjects.with(place, "y", JsonObjects.number(position.y())));
    }

    /**
     * Return a copy of this node that matches all filters or any.
     *
     * @throws IllegalArgumentException if not a logic node
     */
    public WorkflowNode withFilterMatch(FilterMatch match) {
        demand(WITH_FILTERS, "filters");
        return with("filterLogic", match.wireName());
    }

    /**
     * Return a copy of this node with the given filters only.
     *
     * @throws IllegalArgumentException if it is not a logic node, or two filters have the same field
     */
    public WorkflowNode withFilters(List<WorkflowFilter> filters) {
        demand(WITH_FILTERS, "filters");
        long fields = filters.stream().map(WorkflowFilter::fieldName).distinct().count();
        if (fields < filters.size()) {
            throw new IllegalArgumentException("A node can have only one filter for each field: "
                    + filters.stream().map(WorkflowFilter::fieldName).toList());
        }
        return filters.isEmpty()
                ? new WorkflowNode(JsonObjects.without(this.json, "filters"))
                : with("filters", filters.stream().map(WorkflowFilter::json).toList());
    }

    /** Return a copy of this node with the given filter, replacing a filter with the same field. */
    public WorkflowNode withFilter(WorkflowFilter filter) {
        List<WorkflowFilter> changed =
                new ArrayList<>(withoutFilter(filter.fieldName()).filters());
        changed.add(filter);
        return withFilters(changed);
    }

    /** Return a copy of this node without the filter for the given field. */
    public WorkflowNode withoutFilter(FilterField field) {
        return withoutFilter(field.wireName());
    }

    private WorkflowNode withoutFilter(String field) {
        return withFilters(filters().stream()
                .filter(each -> !each.fieldName().equals(field))
                .toList());
    }

    /**
     * Return a copy of this node for the given user groups only.
     *
     * @throws IllegalArgumentException if the node is neither a review nor a custom rework
     */
    public WorkflowNode withGroups(List<String> groupIds) {
        demand(WITH_GROUPS, "user groups");
        return withEntry("groupAssignment", List.copyOf(groupIds));
    }

    /**
     * Return a copy of this node with an assigned user.
     *
     * @param userId the id of a user, or {@link #LABEL_CREATOR}
     * @throws IllegalArgumentException if the node is not a rework node with a queue
     */
    public WorkflowNode withAssignee(String userId) {
        demand(WITH_ASSIGNEE, "an assignee");
        return withEntry("individualAssignment", userId);
    }

    /**
     * Return a copy of this node with a limit of data rows per user.
     *
     * @param most 0 or more
     * @throws IllegalArgumentException if the limit is negative, or the node has no queue
     */
    public WorkflowNode withMaxContributions(int most) {
        demand(WITH_LIMIT, "a limit of contributions");
        if (most < 0) {
            throw new IllegalArgumentException("The limit of data rows per user must not be negative: " + most);
        }
        return withEntry("maxContributionsPerUser", most);
    }

    /**
     * Return a copy without a {@code config} entry, such as {@code maxContributionsPerUser} to remove the limit.
     *
     * @throws IllegalStateException if {@code config} is not a list of entries
     */
    public WorkflowNode withoutEntry(String field) {
        return withConfig(entries().stream()
                .filter(each -> !field.equals(each.get("field")))
                .toList());
    }

    /**
     * Return a copy of this node with the given {@code config} entry, replacing one for the same field.
     *
     * @throws IllegalArgumentException if the value is a number that is not finite
     * @throws IllegalStateException if {@code config} is not a list of entries
     */
    public WorkflowNode withEntry(String field, Object value) {
        if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException(
                    "The value of " + field + " of the node " + id() + " must be a finite number, not " + value);
        }
        List<Map<String, @Nullable Object>> config = new ArrayList<>(entries());
        for (int at = 0; at < config.size(); at++) {
            Map<String, @Nullable Object> old = config.get(at);
            if (field.equals(old.get("field"))) {
                config.set(
                        at,
                        value.equals(old.get("value"))
                                ? old
                                : JsonObjects.with(JsonObjects.with(old, "value", value), "metadata", null));
                return withConfig(config);
            }
        }
        config.add(JsonObjects.of("field", field, "value", value, "metadata", null));
        return withConfig(config);
    }

    private WorkflowNode withConfig(List<Map<String, @Nullable Object>> config) {
        return with("config", List.copyOf(config));
    }

    /**
     * Return a copy of this node whose filters search another project. Filters whose structure is unknown are left
     * unchanged.
     */
    WorkflowNode withProject(@Nullable String from, String to) {
        if (!JsonObjects.areObjects(this.json.get("filters"))) {
            return this;
        }
        return with(
                "filters",
                filters().stream()
                        .map(each -> each.withProject(from, to).json())
                        .toList());
    }

    private WorkflowNode with(String key, @Nullable Object value) {
        return new WorkflowNode(JsonObjects.with(this.json, key, value));
    }

    private void demand(Set<NodeType> types, String what) {
        if (!types.contains(type())) {
            throw new IllegalArgumentException("The " + type() + " node " + id() + " cannot have " + what);
        }
    }
}
