package io.github.labelboxspring.workflows;

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
 * <p>A node is its JSON: what is read from it is looked up there, and what is changed is changed there, in place. So a
 * node that was read, changed and saved keeps all that this client does not know, which the official SDK loses.
 *
 * <pre>{@code
 * WorkflowNode review = WorkflowNode.review()
 *         .withName("Second look")
 *         .withInstructions("Check the borders of each box")
 *         .withMaxContributions(20);
 * }</pre>
 *
 * <p>Answers to the official SDK's {@code ReviewNode}, {@code LogicNode} and so on.
 *
 * @param json all that the platform says of it
 */
public record WorkflowNode(Map<String, @Nullable Object> json) {

    /** Longest name of a node (official SDK). */
    public static final int MAX_NAME_LENGTH = 50;

    /** An assignee that stands for who made the label, see {@link #withAssignee}. */
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

    /** A new review, with a new id like all that follow. */
    public static WorkflowNode review() {
        return of(NodeType.REVIEW, "Review task", FilterMatch.ANY);
    }

    /** A new end that sends data rows to the initial rework. */
    public static WorkflowNode rework() {
        return of(NodeType.REWORK, "Rework", FilterMatch.ALL);
    }

    /** A new rework with a queue of its own; it has no name until it is given one. */
    public static WorkflowNode customRework() {
        return of(NodeType.CUSTOM_REWORK, null, FilterMatch.ALL);
    }

    /** A new fork whose data rows must pass all filters. */
    public static WorkflowNode logic(WorkflowFilter... filters) {
        return of(NodeType.LOGIC, "Logic", FilterMatch.ALL).withFilters(List.of(filters));
    }

    /**
     * A new fork by the score that an evaluator gives.
     *
     * @param evaluatorId the evaluator
     * @param scope whether all annotations of a label must reach the score, or any of them
     * @param scoreName which of the evaluator's scores
     * @param threshold the lowest score that passes
     */
    public static WorkflowNode autoQa(String evaluatorId, AutoQaScope scope, String scoreName, double threshold) {
        return of(NodeType.AUTO_QA, "Label Score (AutoQA)", FilterMatch.ALL)
                .withEntry("evaluator_id", evaluatorId)
                .withEntry("scope", scope.wireName())
                .withEntry("score_name", scoreName)
                .withEntry("score_threshold", threshold);
    }

    /** A new end where data rows are done. */
    public static WorkflowNode done() {
        return of(NodeType.DONE, "Done", null);
    }

    /** Its id. */
    public String id() {
        return Objects.requireNonNullElse(JsonObjects.text(this.json.get("id")), "");
    }

    /** What it does, {@link NodeType#UNKNOWN} if this client does not know it. */
    public NodeType type() {
        return NodeType.of(Objects.requireNonNullElse(JsonObjects.text(this.json.get("definitionId")), ""));
    }

    /** Its name; null for none. */
    public @Nullable String name() {
        return JsonObjects.text(this.json.get("label"));
    }

    /** What who works here is told; null for none. */
    public @Nullable String instructions() {
        return JsonObjects.text(
                JsonObjects.object(this.json.get("customFields")).get("description"));
    }

    /** Where it is drawn; null until it has a place, see {@link WorkflowGraph#withLayout()}. */
    public @Nullable NodePosition position() {
        Map<String, @Nullable Object> position = JsonObjects.object(this.json.get("position"));
        return position.get("x") instanceof Number x && position.get("y") instanceof Number y
                ? new NodePosition(x.doubleValue(), y.doubleValue())
                : null;
    }

    /** Whether data rows must pass all filters or any; null if it does not say. */
    public @Nullable FilterMatch filterMatch() {
        Object match = this.json.get("filterLogic");
        return "or".equals(match) ? FilterMatch.ANY : "and".equals(match) ? FilterMatch.ALL : null;
    }

    /** Its filters, those of a kind that this client does not know too. */
    public List<WorkflowFilter> filters() {
        return JsonObjects.list("filters of the node " + id(), this.json.get("filters")).stream()
                .map(WorkflowFilter::new)
                .toList();
    }

    /** Ids of the user groups that work here; empty for everybody. */
    public List<String> groups() {
        return entry("groupAssignment") instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Id of the user who works here, or {@link #LABEL_CREATOR}; null if none is named. */
    public @Nullable String assignee() {
        return JsonObjects.text(entry("individualAssignment"));
    }

    /** How many data rows one user may do here; null for any number. */
    public @Nullable Integer maxContributions() {
        return entry("maxContributionsPerUser") instanceof Number most ? most.intValue() : null;
    }

    /** The value of an entry of {@code config}, such as {@code score_threshold}; null if there is none. */
    public @Nullable Object entry(String field) {
        return entries().stream()
                .filter(each -> field.equals(each.get("field")))
                .map(each -> each.get("value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<Map<String, @Nullable Object>> entries() {
        return JsonObjects.list("config of the node " + id(), this.json.get("config"));
    }

    /** The same with another id, as if it were another node. */
    public WorkflowNode withId(String id) {
        return with("id", id);
    }

    /**
     * The same with another name.
     *
     * @throws IllegalArgumentException if it is longer than {@value #MAX_NAME_LENGTH} characters, or the node is an
     *     initial one, whose name is fixed
     */
    public WorkflowNode withName(String name) {
        if (type().initial()) {
            throw new IllegalArgumentException(
                    "The name of the node " + id() + " is fixed, since it is an initial one");
        }
        if (name.codePointCount(0, name.length()) > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("A node's name has at most " + MAX_NAME_LENGTH
                    + " characters, was given " + name.codePointCount(0, name.length()));
        }
        return with("label", name);
    }

    /**
     * The same with instructions.
     *
     * @throws IllegalArgumentException if the node is of {@link NodeType#AUTO_QA}, which has none
     */
    public WorkflowNode withInstructions(String instructions) {
        demand(WITH_INSTRUCTIONS, "instructions");
        return with(
                "customFields",
                JsonObjects.with(JsonObjects.object(this.json.get("customFields")), "description", instructions));
    }

    /** The same at another place. */
    public WorkflowNode withPosition(NodePosition position) {
        Map<String, @Nullable Object> place = JsonObjects.object(this.json.get("position"));
        place = JsonObjects.with(place, "x", JsonObjects.number(position.x()));
        return with("position", JsonObjects.with(place, "y", JsonObjects.number(position.y())));
    }

    /** The same, matching all filters or any. @throws IllegalArgumentException if it is no logic node */
    public WorkflowNode withFilterMatch(FilterMatch match) {
        demand(WITH_FILTERS, "filters");
        return with("filterLogic", match.wireName());
    }

    /**
     * The same with these filters only.
     *
     * @throws IllegalArgumentException if it is no logic node, or two filters are of the same field
     */
    public WorkflowNode withFilters(List<WorkflowFilter> filters) {
        demand(WITH_FILTERS, "filters");
        long fields = filters.stream().map(WorkflowFilter::fieldName).distinct().count();
        if (fields < filters.size()) {
            throw new IllegalArgumentException("A node has one filter of a field, was given "
                    + filters.stream().map(WorkflowFilter::fieldName).toList());
        }
        return filters.isEmpty()
                ? new WorkflowNode(JsonObjects.without(this.json, "filters"))
                : with("filters", filters.stream().map(WorkflowFilter::json).toList());
    }

    /** The same with one more filter, in place of the one of the same field if there is any. */
    public WorkflowNode withFilter(WorkflowFilter filter) {
        List<WorkflowFilter> changed =
                new ArrayList<>(withoutFilter(filter.fieldName()).filters());
        changed.add(filter);
        return withFilters(changed);
    }

    /** The same without the filter of a field. */
    public WorkflowNode withoutFilter(FilterField field) {
        return withoutFilter(field.wireName());
    }

    private WorkflowNode withoutFilter(String field) {
        return withFilters(filters().stream()
                .filter(each -> !each.fieldName().equals(field))
                .toList());
    }

    /**
     * The same for these user groups only.
     *
     * @throws IllegalArgumentException if such a node has no groups: only reviews and custom reworks do
     */
    public WorkflowNode withGroups(List<String> groupIds) {
        demand(WITH_GROUPS, "user groups");
        return withEntry("groupAssignment", List.copyOf(groupIds));
    }

    /**
     * The same for one user.
     *
     * @param userId a user, or {@link #LABEL_CREATOR}
     * @throws IllegalArgumentException if such a node has no assignee: only reworks with a queue do
     */
    public WorkflowNode withAssignee(String userId) {
        demand(WITH_ASSIGNEE, "assignee");
        return withEntry("individualAssignment", userId);
    }

    /**
     * The same with a limit of what one user may do here.
     *
     * @param most 0 or more
     * @throws IllegalArgumentException if it is negative, or nobody works at such a node
     */
    public WorkflowNode withMaxContributions(int most) {
        demand(WITH_LIMIT, "limit of contributions");
        if (most < 0) {
            throw new IllegalArgumentException("A user may contribute 0 or more data rows, was given " + most);
        }
        return withEntry("maxContributionsPerUser", most);
    }

    /** The same without an entry of {@code config}, such as {@code maxContributionsPerUser} for no limit. */
    public WorkflowNode withoutEntry(String field) {
        return withConfig(entries().stream()
                .filter(each -> !field.equals(each.get("field")))
                .toList());
    }

    /** The same with an entry of {@code config}, in the place of the old one if there is any. */
    public WorkflowNode withEntry(String field, Object value) {
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

    /** The same in another project: filters that look for data rows of the one look for those of the other. */
    WorkflowNode withProject(@Nullable String from, String to) {
        return filters().isEmpty()
                ? this
                : with(
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
            throw new IllegalArgumentException(
                    "A node of the kind " + type() + " has no " + what + "; it is the node " + id());
        }
    }
}
