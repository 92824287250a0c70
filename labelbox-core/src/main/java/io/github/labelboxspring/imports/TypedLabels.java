package io.github.labelboxspring.imports;

/**
 * Typed labels to import, each annotation of which becomes a line. Created by {@link Annotations#ofLabels}.
 *
 * <p>They are compared with the ontology of the project, or of the model of a model run, before anything is sent. Problems
 * of all labels are reported together by an {@link InvalidLabelsException}:
 *
 * <ul>
 *   <li>features and options that the ontology does not have or has archived, with those whose names are similar,
 *   <li>marks that the tool, or the ontology's media type, cannot have,
 *   <li>answers of another kind than the question, a question that is answered twice, and questions about a whole data row
 *       that are answered for frames or messages, or the reverse,
 *   <li>negative coordinates on images, videos and documents, negative text positions and pages, key frames that are not in order,
 *   <li>relationships whose ends are not in the label or not among the tool's constraints; relationships in ground truth
 *       and metrics in projects, which the platform does not take.
 * </ul>
 *
 * <p>The ontology is read once for each import, with one request for a project and three for a model run. The labels are
 * read once while they are written to a temporary file, so that memory does not grow with their number.
 */
public sealed interface TypedLabels extends Annotations.Local permits LabelSource {

    /** Return the same labels, which are not compared with the ontology; it is not read. */
    TypedLabels withoutOntologyCheck();

    /**
     * Return the same labels, of which each must have an annotation of each required tool and an answer to each required
     * question. By default that is not checked, since labelers can complete pre-labels, and no source says that the platform
     * refuses incomplete imports.
     */
    TypedLabels withRequiredFeatures();
}
