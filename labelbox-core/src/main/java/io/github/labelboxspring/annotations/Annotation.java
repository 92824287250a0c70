package io.github.labelboxspring.annotations;

/**
 * An annotation of a data row in a label.
 *
 * <p>Kinds that are added to Labelbox later are read as {@link UnknownAnnotation}, which keeps their JSON.
 *
 * @see <a href="https://docs.labelbox.com/reference/label">Labelbox: annotation types</a>
 */
public sealed interface Annotation
        permits ObjectAnnotation,
                ClassificationAnnotation,
                Relationship,
                VideoObject,
                VideoClassification,
                VideoMask,
                TemporalClassification,
                Prompt,
                MessageEvaluation,
                Metric,
                UnknownAnnotation {}
