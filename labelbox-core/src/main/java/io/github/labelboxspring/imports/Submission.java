package io.github.labelboxspring.imports;

import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.internal.operation.JsonCodec;

/**
 * Annotations that are ready to be sent.
 *
 * @param content the NDJSON
 * @param annotations the number of annotations in it
 * @param release deletes temporary resources
 */
record Submission(Content content, long annotations, Runnable release) implements AutoCloseable {

    /** @param maxDataRows the maximum number of distinct data rows of checked annotations */
    static Submission of(Annotations.Local annotations, JsonCodec json, int maxDataRows) {
        return annotations instanceof Annotations.OnDisk file
                ? of(file, json, maxDataRows)
                : of(((Annotations.InMemory) annotations).annotations(), () -> {}, json, maxDataRows);
    }

    /** Read labels without comparing them with an ontology. */
    static Submission of(Iterable<NewLabel> labels, JsonCodec json, int maxDataRows) {
        return of(LabelLines.of(labels, label -> true), () -> {}, json, maxDataRows);
    }

    /**
     * Compare the labels with an ontology while they are read.
     *
     * @throws InvalidLabelsException if they do not match
     */
    static Submission of(Iterable<NewLabel> labels, LabelCheck check, JsonCodec json, int maxDataRows) {
        return of(LabelLines.of(labels, check::accept), check::throwIfAny, json, maxDataRows);
    }

    private static Submission of(Annotations.OnDisk file, JsonCodec json, int maxDataRows) {
        Content content = Content.of(file.ndjson());
        checkSize(content.length());
        long annotations =
                file.checked() ? AnnotationChecks.check(content, json, maxDataRows) : AnnotationChecks.count(content);
        return new Submission(content, annotations, () -> {});
    }

    private static Submission of(Iterable<?> annotations, Runnable read, JsonCodec json, int maxDataRows) {
        Spool spool = new Spool();
        try {
            long number = 0;
            for (Object annotation : annotations) {
                number++;
                spool.add(number, annotation, json);
            }
            read.run();
            Content content = spool.content();
            return new Submission(content, AnnotationChecks.check(content, json, maxDataRows), spool::delete);
        } catch (RuntimeException | Error ex) {
            spool.delete();
            throw ex;
        }
    }

    @Override
    public void close() {
        this.release.run();
    }

    /** @throws IllegalArgumentException if the size exceeds the limit of an import */
    static void checkSize(long bytes) {
        if (bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "Nothing was imported: an import can have at most 2 GiB, but these annotations have at least "
                            + bytes + " bytes. Split them into several imports");
        }
    }
}
