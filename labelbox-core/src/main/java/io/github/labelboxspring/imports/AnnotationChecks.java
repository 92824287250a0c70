package io.github.labelboxspring.imports;

import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.imports.AnnotationReader.Identity;
import io.github.labelboxspring.internal.operation.JsonCodec;
import java.util.HashSet;
import java.util.Set;

/** Checks annotations before they are sent. Memory use does not depend on their number. */
final class AnnotationChecks {

    private AnnotationChecks() {}

    /** Return the number of annotations. */
    static long count(Content content) {
        return checkNumber(LineInput.forEach(content, line -> {}));
    }

    /**
     * Check the annotations and return their number.
     *
     * @param maxDataRows the maximum number of distinct data rows
     * @throws IllegalArgumentException if an annotation is invalid, or if there are none
     */
    static long check(Content content, JsonCodec json, int maxDataRows) {
        Findings findings = new Findings();
        AnnotationReader reader = new AnnotationReader(json, findings);
        Repeats repeats = new Repeats(content.length());
        Set<String> rows = new HashSet<>();
        long annotations = LineInput.forEach(content, line -> {
            Identity annotation = reader.read(line);
            if (annotation != null) {
                repeats.add(annotation);
                if (annotation.row() != null && maxDataRows < Integer.MAX_VALUE && rows.size() <= maxDataRows) {
                    rows.add(annotation.row());
                }
            }
        });
        if (repeats.suspected()) {
            confirm(content, json, repeats.confirmation(findings));
        }
        findings.throwIfAny();
        if (rows.size() > maxDataRows) {
            throw new IllegalArgumentException("Nothing was imported: the annotations refer to at least " + rows.size()
                    + " data rows, but at most " + maxDataRows
                    + " can be sent at once. Split them into several imports");
        }
        return checkNumber(annotations);
    }

    private static void confirm(Content content, JsonCodec json, Repeats.Confirmation confirmation) {
        AnnotationReader reader = new AnnotationReader(json, new Findings());
        LineInput.forEach(content, line -> {
            Identity annotation = reader.read(line);
            if (annotation != null) {
                confirmation.add(line.number(), annotation);
            }
        });
    }

    private static long checkNumber(long annotations) {
        if (annotations == 0) {
            throw new IllegalArgumentException("There are no annotations to import");
        }
        return annotations;
    }
}
