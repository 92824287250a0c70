package io.github.labelboxspring.annotations;

import org.jspecify.annotations.Nullable;

/**
 * A relationship of two objects of the same label.
 *
 * <pre>{@code
 * ObjectAnnotation person = ObjectAnnotation.of("person", new Box(10, 20, 100, 60))
 *         .withUuid(UUID.randomUUID().toString());
 * ObjectAnnotation bag = ObjectAnnotation.of("bag", new Box(90, 60, 30, 20))
 *         .withUuid(UUID.randomUUID().toString());
 * Relationship carries = Relationship.between("carries", person, bag);
 * }</pre>
 *
 * @param name of the relationship's tool
 * @param source UUID of the annotation that it leads from, in an export its feature id, null if an ontology stands there
 * @param sourceOntologyName name of the ontology that it leads from, null if an annotation stands there
 * @param target UUID of the annotation that it leads to, in an export its feature id
 * @param type whether it leads both ways
 * @param readonly whether labelers cannot change it, null to leave that to the platform
 * @param uuid its own, null to have one drawn when it is sent; in an export, its feature id
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

    /** Whether a relationship leads both ways. */
    public enum Type {
        UNIDIRECTIONAL,
        BIDIRECTIONAL
    }

    /** @throws IllegalArgumentException if the name is blank, or there is not exactly one source */
    public Relationship {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A relationship needs the name of its tool");
        }
        if ((source == null) == (sourceOntologyName == null)) {
            throw new IllegalArgumentException(
                    "The relationship '" + name + "' needs either a source or the name of an ontology");
        }
    }

    /**
     * A relationship from one object to another, one way.
     *
     * @throws IllegalArgumentException if one of them has no UUID
     */
    public static Relationship between(String name, ObjectAnnotation source, ObjectAnnotation target) {
        return new Relationship(name, uuid(name, source), null, uuid(name, target), Type.UNIDIRECTIONAL, null, null);
    }

    /**
     * A relationship from an ontology to a part of a document.
     *
     * @throws IllegalArgumentException if the target has no UUID or is no part of a document
     */
    public static Relationship fromOntology(String name, String ontologyName, ObjectAnnotation target) {
        if (!(target.mark() instanceof DocumentEntity || target.mark() instanceof DocumentBox)) {
            throw new IllegalArgumentException("The relationship '" + name
                    + "' can lead from an ontology to a part of a document only, not to " + target.mark());
        }
        return new Relationship(name, null, ontologyName, uuid(name, target), Type.UNIDIRECTIONAL, null, null);
    }

    private static String uuid(String name, ObjectAnnotation end) {
        if (end.uuid() == null) {
            throw new IllegalArgumentException("The relationship '" + name + "' needs '" + end.tool()
                    + "' to have a UUID: withUuid(UUID.randomUUID().toString())");
        }
        return end.uuid();
    }

    /** The same of this type. */
    public Relationship withType(Type type) {
        return new Relationship(
                this.name, this.source, this.sourceOntologyName, this.target, type, this.readonly, this.uuid);
    }

    /** The same that labelers can or cannot change. */
    public Relationship withReadonly(boolean readonly) {
        return new Relationship(
                this.name, this.source, this.sourceOntologyName, this.target, this.type, readonly, this.uuid);
    }

    /** The same with a UUID of its own. */
    public Relationship withUuid(String uuid) {
        return new Relationship(
                this.name, this.source, this.sourceOntologyName, this.target, this.type, this.readonly, uuid);
    }
}
