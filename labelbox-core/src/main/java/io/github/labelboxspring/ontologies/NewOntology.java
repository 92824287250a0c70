package io.github.labelboxspring.ontologies;

import org.jspecify.annotations.Nullable;

/**
 * An ontology to be created.
 *
 * @param name its name
 * @param schema its features
 * @param mediaType the assets it is made for; null if it fits any
 * @param editorTaskType the editor of a chat or writing task, otherwise null
 */
public record NewOntology(
        String name,
        OntologySchema schema,
        @Nullable MediaType mediaType,
        @Nullable EditorTaskType editorTaskType) {

    /**
     * @throws IllegalArgumentException if the name is blank, or the media type does not fit the editor
     */
    public NewOntology {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An ontology needs a name");
        }
        if (mediaType == MediaType.UNKNOWN || editorTaskType == EditorTaskType.UNKNOWN) {
            throw new IllegalArgumentException("UNKNOWN only stands for what the platform answers, name another one");
        }
        if (editorTaskType != null && mediaType != null && mediaType != editorTaskType.mediaType()) {
            throw new IllegalArgumentException(editorTaskType + " needs the media type " + editorTaskType.mediaType()
                    + ", was given " + mediaType);
        }
    }

    /** An ontology for assets of one kind. */
    public static NewOntology of(String name, MediaType mediaType, OntologySchema schema) {
        return new NewOntology(name, schema, mediaType, null);
    }

    /** An ontology for any assets. */
    public static NewOntology of(String name, OntologySchema schema) {
        return new NewOntology(name, schema, null, null);
    }

    /** The same ontology for a chat or writing task. */
    public NewOntology withEditorTaskType(EditorTaskType editorTaskType) {
        return new NewOntology(this.name, this.schema, this.mediaType, editorTaskType);
    }
}
