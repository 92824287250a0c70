package io.github.labelboxspring.imports;

/**
 * Typed labels to import. Each of their annotations becomes a line. Created by {@link Annotations#ofLabels}.
 *
 * <p>Before anything is sent, they are compared with the ontology of the project, or of the model of a model run. The
 * problems of all labels are reported together in an {@link InvalidLabelsException}:
 *
 * <ul>
 *   <li>features and options that are missing in the ontology or archived; the message suggests similar names,
 *   <li>geometries that the tool or the ontology's media type does not support,
 *   <li>answers of another type than the question, questions that are answered twice, and questions about the whole
 *       data row that are answered for frames or messages, or vice versa,
 *   <li>negative coordinates on images, videos and documents, negative text positions and pages, and key frames that
 *       are not in order,
 *   <li>relationships whose ends are not in the label or not allowed by the tool's constraints; relationships in ground
 *       truth and metrics in projects, which Labelbox does not support.
 * </ul>
 *
 * <p>The ontology is read once for each import, with one request for a project and three for a model run. The labels
 * are read once and written to a temporary file, so that memory use does not depend on their number.
 */
public sealed interface TypedLabels extends Annotations.Local permits LabelSource {

    /** Return the same labels without a comparison with the ontology. The ontology is not read. */
    TypedLabels withoutOntologyCheck();

    /**
     * Return the same labels with a check that each has an annotation of each required tool and an answer to each
     * required question. This is not checked by default, because labelers can complete pre-labels and no source says
     * that Labelbox rejects incomplete imports.
     */
    TypedLabels withRequiredFeatures();
}
