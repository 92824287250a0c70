package io.github.labelboxspring.imports;

import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.imports.AnnotationReader.Identity;
import io.github.labelboxspring.internal.operation.JsonCodec;
import java.util.HashSet;
import java.util.Set;

/** Checks annotations before they are sent, in memory that does not grow with their number. */
final class AnnotationChecks {

    private AnnotationChecks() {}

    /** Return how many annotations there are. */
    static long count(Content content) {
        return checkNumber(LineInput.forEach(content, line -> {}));
    }

    /**
     * Check the annotations and return how many there are.
     *
     * @param maxDataRows how many data rows they may name
     * @throws IllegalArgumentException if something is wrong with them, or there is none
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
            throw new IllegalArgumentException("Nothing was imported: the annotations are about at least " + rows.size()
                    + " data rows, at most " + maxDataRows + " can be sent at once. Send them in parts");
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
            throw new IllegalArgumentException("There is no annotation to import");
        }
        return annotations;
    }
}
