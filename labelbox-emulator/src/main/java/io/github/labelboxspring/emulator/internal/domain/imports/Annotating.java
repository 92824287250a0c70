package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds annotations to labels by the rules of imports. */
public final class Annotating {

    private Annotating() {}

    /**
     * Add annotations to a label. Must be called within the world's lock.
     *
     * @param annotations the annotations, as in the lines of an import, without {@code dataRow}
     * @throws RuleException if one of them is refused; the ones before it have been added
     */
    public static void take(Session session, Label label, List<? extends Map<String, Object>> annotations) {
        AnnotationImport source =
                new AnnotationImport(session, label.project(), AnnotationImport.Kind.LABELS, "people's work", "");
        Set<String> uuids = annotations.stream()
                .map(annotation -> String.valueOf(annotation.get("uuid")))
                .collect(Collectors.toSet());
        LineImport lines = new LineImport(session, source, uuids, null).into(label);
        for (Map<String, Object> annotation : annotations) {
            Map<String, Object> line = Annotation.ordered(annotation);
            line.put("dataRow", Map.of("id", label.dataRow().id()));
            try {
                lines.take(line);
            } catch (LineRefusal refusal) {
                throw new RuleException(refusal.message());
            }
        }
    }
}
