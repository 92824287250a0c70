package io.github.labelboxspring.annotations;

/**
 * One thing that a label says of a data row.
 *
 * <p>What the platform may add later is {@link UnknownAnnotation}, which keeps its JSON.
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
