package io.github.labelboxspring.emulator.internal.domain.workflow;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of a workflow graph in the form of the API.
 *
 * @param json all properties, including those that the emulator does not use
 */
public record GraphNode(Map<String, Object> json) implements Serializable {

    public static final String INITIAL_LABELING = "initial_labeling_task";
    public static final String INITIAL_REWORK = "initial_rework_task";
    public static final String CUSTOM_REWORK = "custom_rework_task";
    public static final String SEND_TO_REWORK = "send_to_rework";
    public static final String LOGIC = "logic";
    public static final String AUTO_QA = "auto_qa";

    public String id() {
        return String.valueOf(this.json.get("id"));
    }

    /** Return the kind of the node, as named by the API. */
    public String definition() {
        return String.valueOf(this.json.get("definitionId"));
    }

    boolean initial() {
        return definition().equals(INITIAL_LABELING) || definition().equals(INITIAL_REWORK);
    }

    String label() {
        return this.json.get("label") instanceof String label ? label : "";
    }

    String description() {
        return this.json.get("customFields") instanceof Map<?, ?> fields
                        && fields.get("description") instanceof String description
                ? description
                : "";
    }

    /** Return whether a data row must pass all filters instead of any. */
    public boolean all() {
        return !"or".equals(this.json.get("filterLogic"));
    }

    public List<Map<?, ?>> filters() {
        return maps("filters");
    }

    /** Return the value of an entry of the node's configuration. */
    public Optional<Object> entry(String field) {
        return maps("config").stream()
                .filter(each -> field.equals(each.get("field")))
                .findFirst()
                .map(each -> each.get("value"));
    }

    private List<Map<?, ?>> maps(String key) {
        return this.json.get(key) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList()
                : List.of();
    }
}
