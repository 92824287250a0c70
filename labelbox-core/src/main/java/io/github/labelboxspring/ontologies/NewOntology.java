package io.github.labelboxspring.ontologies;

import org.jspecify.annotations.Nullable;

/**
 * An ontology to create.
 *
 * @param name the name
 * @param schema the features
 * @param mediaType the media type of its assets; null for any
 * @param editorTaskType the editor of a chat or writing task, otherwise null
 */
public record NewOntology(
        String name,
        OntologySchema schema,
        @Nullable MediaType mediaType,
        @Nullable EditorTaskType editorTaskType) {

    /**
     * @throws IllegalArgumentException if the name is blank, a constant is UNKNOWN, or the media type does not match
     *     the editor
     */
    public NewOntology {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of an ontology must not be blank");
        }
        if (mediaType == MediaType.UNKNOWN || editorTaskType == EditorTaskType.UNKNOWN) {
            throw new IllegalArgumentException(
                    "UNKNOWN is only used for values returned by Labelbox and cannot be sent");
        }
        if (editorTaskType != null && mediaType != null && mediaType != editorTaskType.mediaType()) {
            throw new IllegalArgumentException(
                    editorTaskType + " requires the media type " + editorTaskType.mediaType() + ", not " + mediaType);
        }
    }

    /** Create an ontology for assets of one media type. */
    public static NewOntology of(String name, MediaType mediaType, OntologySchema schema) {
        return new NewOntology(name, schema, mediaType, null);
    }

    /** Create an ontology for assets of any media type. */
    public static NewOntology of(String name, OntologySchema schema) {
        return new NewOntology(name, schema, null, null);
    }

    /** Return a copy of this ontology for a chat or writing task. */
    public NewOntology withEditorTaskType(EditorTaskType editorTaskType) {
        return new NewOntology(this.name, this.schema, this.mediaType, editorTaskType);
    }
}
