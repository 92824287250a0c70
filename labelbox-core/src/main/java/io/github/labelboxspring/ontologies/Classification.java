package io.github.labelboxspring.ontologies;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question about an asset, or about an annotation when nested in a tool or an option. Prompts and responses are also
 * represented by this type.
 *
 * <p>Corresponds to {@code Classification} and {@code PromptResponseClassification} in the official SDK.
 *
 * @param type the API name of the type, see {@link #classificationType()}
 * @param instructions the text displayed to labelers
 * @param name the name in imports and exports
 * @param required whether a label requires an answer to be submitted
 * @param options the options of a radio or checklist
 * @param schemaNodeId the id of the classification within one ontology; null until the platform assigns it
 * @param featureSchemaId the id of the feature across all ontologies; null until the platform assigns it
 * @param attributes the settings, or null
 * @param isLikertScale whether a radio is displayed as a scale
 * @param uiMode {@code hotkey} or {@code searchable}, for radio and checklist only
 * @param scope {@code global} or {@code index}, for top-level classifications only
 * @param minCharacters the minimum length of a prompt or text response
 * @param maxCharacters the maximum length of a prompt or text response
 * @param others the other properties in the API
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Classification(
        String type,
        String instructions,
        String name,
        boolean required,
        List<Option> options,
        @JsonInclude @Nullable String schemaNodeId,
        @JsonInclude @Nullable String featureSchemaId,
        @JsonInclude @Nullable List<FeatureAttribute> attributes,
        @Nullable Boolean isLikertScale,
        @Nullable String uiMode,
        @Nullable String scope,
        @Nullable Integer minCharacters,
        @Nullable Integer maxCharacters,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> others)
        implements Feature {

    public Classification {
        options = options == null ? List.of() : List.copyOf(options);
        attributes = attributes == null ? null : List.copyOf(attributes);
        others = Unknowns.copy(others);
    }

    /** Create a classification without options, whose instructions are its name. */
    public static Classification of(ClassificationType type, String name) {
        return new Builder(type.wireName(), name).build();
    }

    /** Create a free-text classification. */
    public static Classification text(String name) {
        return of(ClassificationType.TEXT, name);
    }

    /** Create a classification with exactly one selected option. */
    public static Classification radio(String name, Option... options) {
        return of(ClassificationType.RADIO, name).withOptions(List.of(options));
    }

    /** Create a classification with any number of selected options. */
    public static Classification checklist(String name, Option... options) {
        return of(ClassificationType.CHECKLIST, name).withOptions(List.of(options));
    }

    /** Return the type; {@link ClassificationType#UNKNOWN} if this client does not support it. */
    public ClassificationType classificationType() {
        return ClassificationType.of(this.type);
    }

    public Classification withInstructions(String instructions) {
        return change().instructions(instructions).build();
    }

    public Classification withRequired(boolean required) {
        return change().required(required).build();
    }

    public Classification withOptions(List<Option> options) {
        return change().options(options).build();
    }

    /** Return a copy of this classification with the ids of an existing feature. */
    public Classification withIds(@Nullable String schemaNodeId, @Nullable String featureSchemaId) {
        return change().ids(schemaNodeId, featureSchemaId).build();
    }

    public Classification withAttributes(FeatureAttribute... attributes) {
        return change().attributes(List.of(attributes)).build();
    }

    /** Return a copy of this radio that is displayed as a scale. */
    public Classification withLikertScale() {
        return change().isLikertScale(true).build();
    }

    public Classification withUiMode(UiMode uiMode) {
        return change().uiMode(uiMode.wireName()).build();
    }

    public Classification withScope(Scope scope) {
        return change().scope(scope.wireName()).build();
    }

    /** Return a copy of this prompt or text response with limits on its length; null for no limit. */
    public Classification withCharacters(@Nullable Integer min, @Nullable Integer max) {
        return change().characters(min, max).build();
    }

    Builder change() {
        return new Builder(this);
    }

    /** The only place that depends on the order of the components. */
    static final class Builder {

        private final String type;

        private final String name;

        private String instructions;

        private boolean required;

        private List<Option> options = List.of();

        private @Nullable String schemaNodeId;

        private @Nullable String featureSchemaId;

        private @Nullable List<FeatureAttribute> attributes;

        private @Nullable Boolean isLikertScale;

        private @Nullable String uiMode;

        private @Nullable String scope;

        private @Nullable Integer minCharacters;

        private @Nullable Integer maxCharacters;

        private Map<String, Object> others = Map.of();

        private Builder(String type, String name) {
            this.type = type;
            this.name = name;
            this.instructions = name;
        }

        private Builder(Classification from) {
            this(from.type, from.name);
            this.instructions = from.instructions;
            this.required = from.required;
            this.options = from.options;
            this.schemaNodeId = from.schemaNodeId;
            this.featureSchemaId = from.featureSchemaId;
            this.attributes = from.attributes;
            this.isLikertScale = from.isLikertScale;
            this.uiMode = from.uiMode;
            this.scope = from.scope;
            this.minCharacters = from.minCharacters;
            this.maxCharacters = from.maxCharacters;
            this.others = from.others;
        }

        Builder instructions(String value) {
            this.instructions = value;
            return this;
        }

        Builder required(boolean value) {
            this.required = value;
            return this;
        }

        Builder options(List<Option> value) {
            this.options = value;
            return this;
        }

        Builder ids(@Nullable String node, @Nullable String feature) {
            this.schemaNodeId = node;
            this.featureSchemaId = feature;
            return this;
        }

        Builder attributes(@Nullable List<FeatureAttribute> value) {
            this.attributes = value;
            return this;
        }

        Builder isLikertScale(@Nullable Boolean value) {
            this.isLikertScale = value;
            return this;
        }

        Builder uiMode(@Nullable String value) {
            this.uiMode = value;
            return this;
        }

        Builder scope(@Nullable String value) {
            this.scope = value;
            return this;
        }

        Builder characters(@Nullable Integer min, @Nullable Integer max) {
            this.minCharacters = min;
            this.maxCharacters = max;
            return this;
        }

        Classification build() {
            return new Classification(
                    this.type,
                    this.instructions,
                    this.name,
                    this.required,
                    this.options,
                    this.schemaNodeId,
                    this.featureSchemaId,
                    this.attributes,
                    this.isLikertScale,
                    this.uiMode,
                    this.scope,
                    this.minCharacters,
                    this.maxCharacters,
                    this.others);
        }
    }
}
