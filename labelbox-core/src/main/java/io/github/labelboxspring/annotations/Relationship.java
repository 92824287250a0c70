package io.github.labelboxspring.annotations;

import org.jspecify.annotations.Nullable;

/**
 * A relationship between two objects of the same label.
 *
 * <pre>{@code
 * ObjectAnnotation person = ObjectAnnotation.of("person", new Box(10, 20, 100, 60))
 *         .withUuid(UUID.randomUUID().toString());
 * ObjectAnnotation bag = ObjectAnnotation.of("bag", new Box(90, 60, 30, 20))
 *         .withUuid(UUID.randomUUID().toString());
 * Relationship carries = Relationship.between("carries", person, bag);
 * }</pre>
 *
 * @param name name of the relationship's tool
 * @param source UUID of the source annotation, in an export its feature id; null if the source is an ontology
 * @param sourceOntologyName name of the source ontology, null if the source is an annotation
 * @param target UUID of the target annotation, in an export its feature id
 * @param type whether the relationship is bidirectional
 * @param readonly whether labelers cannot change it, null for Labelbox's default
 * @param uuid its own UUID, null to generate one when it is sent; in an export, its feature id
 */
public record Relationship(
        String name,
        @Nullable String source,
        @Nullable String sourceOntologyName,
        String target,
        Type type,
        @Nullable Boolean readonly,
        @Nullable String uuid)
        implements Annotation {

    /** The direction of a relationship. */
    public enum Type {
        UNIDIRECTIONAL,
        BIDIRECTIONAL
    }

    /** @throws IllegalArgumentException if the name is blank, or there is not exactly one source */
    public Relationship {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The tool name of a relationship must not be blank");
        }
        if ((source == null) == (sourceOntologyName == null)) {
            throw new IllegalArgumentException(
                    "The relationship '" + name + "' must have either a source or the name of an ontology");
        }
    }

    /**
     * Return a unidirectional relationship between two objects.
     *
     * @throws IllegalArgumentException if one of them has no UUID
     */
    public static Relationship between(String name, ObjectAnnotation source, ObjectAnnotation target) {
        return new Relationship(name, uuid(name, source), null, uuid(name, target), Type.UNIDIRECTIONAL, null, null);
    }

    /**
     * Return a relationship from an ontology to a part of a document.
     *
     * @throws IllegalArgumentException if the target has no UUID or is not a part of a document
     */
    public static Relationship fromOntology(String name, String ontologyName, ObjectAnnotation target) {
        if (!(target.mark() instanceof DocumentEntity || target.mark() instanceof DocumentBox)) {
            throw new IllegalArgumentException("The relationship '" + name
                    + "' can only lead from an ontology to a part of a document, not to " + target.mark());
        }
        return new Relationship(name, null, ontologyName, uuid(name, target), Type.UNIDIRECTIONAL, null, null);
    }

    private static String uuid(String name, ObjectAnnotation end) {
        if (end.uuid() == null) {
            throw new IllegalArgumentException("The relationship '" + name + "' requires '" + end.tool()
                    + "' to have a UUID: withUuid(UUID.randomUUID().toString())");
        }
        return end.uuid();
    }

    /** Return this relationship with the given type. */
    public Relationship withType(Type type) {
        return new Relationship(
                this.name, this.source, this.sourceOntologyName, this.target, type, this.readonly, this.uuid);
    }

    /** Return this relationship with a flag whether labelers cannot change it. */
    public Relationship withReadonly(boolean readonly) {
        return new Relationship(
                this.name, this.source, this.sourceOntologyName, this.target, this.type, readonly, this.uuid);
    }

    /** Return this relationship with its own UUID. */
    public Relationship withUuid(String uuid) {
        return new Relationship(
                this.name, this.source, this.sourceOntologyName, this.target, this.type, this.readonly, uuid);
    }
}
