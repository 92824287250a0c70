package io.github.labelboxspring.imports;

import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.internal.operation.JsonCodec;
import io.github.labelboxspring.internal.operation.JsonTokens;
import io.github.labelboxspring.internal.operation.JsonTokens.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads annotations token by token and reports the problems of each single annotation. */
final class AnnotationReader {

    private static final List<String> VALUES = List.of(
            "answer",
            "answers",
            "bbox",
            "line",
            "location",
            "mask",
            "masks",
            "messageEvaluationTask",
            "metricValue",
            "point",
            "polygon",
            "relationship",
            "segments",
            "textSelections");

    private static final int LONGEST_REASON = 200;

    private final JsonCodec json;

    private final Findings findings;

    AnnotationReader(JsonCodec json, Findings findings) {
        this.json = json;
        this.findings = findings;
    }

    /** Read the current line of the input. Returns null if it is not a JSON object. */
    @Nullable
    Identity read(LineInput line) {
        if (line.atByteOrderMark()) {
            this.findings.add(line.number(), "starts with a byte order mark: save the file as UTF-8 without it");
            return null;
        }
        try (JsonTokens tokens = this.json.tokens(line)) {
            if (tokens.next() != Token.START_OBJECT) {
                this.findings.add(line.number(), "is not a JSON object");
                return null;
            }
            Identity identity = new Fields(line.number(), tokens).read();
            if (tokens.next() != null) {
                this.findings.add(line.number(), "has more than one JSON value: end each annotation with a line feed");
            }
            return identity;
        } catch (DecodingException ex) {
            this.findings.add(line.number(), "is not a JSON object: " + reason(ex));
            return null;
        }
    }

    private static String reason(DecodingException ex) {
        String reason = String.valueOf(ex.getMessage());
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
    }

    /**
     * The parts of an annotation that must not be repeated within an import.
     *
     * @param uuid the annotation's UUID
     * @param row identifies the data row
     * @param feature name or id of the feature
     */
    record Identity(
            @Nullable String uuid,
            @Nullable String row,
            @Nullable String feature) {}

    /** The fields of one line. */
    private final class Fields {

        private final long line;

        private final JsonTokens tokens;

        private final Values values;

        private @Nullable String uuid;

        private @Nullable String row;

        private @Nullable String name;

        private @Nullable String schemaId;

        private boolean featureNeeded = true;

        private boolean valueFound;

        Fields(long line, JsonTokens tokens) {
            this.line = line;
            this.tokens = tokens;
            this.values = new Values(tokens, this::report);
        }

        private void report(String what) {
            AnnotationReader.this.findings.add(this.line, what);
        }

        Identity read() {
            boolean rowNamed = false;
            while (this.tokens.next() == Token.NAME) {
                String field = this.tokens.text();
                Token value = this.tokens.next();
                if (field.equals("dataRow")) {
                    rowNamed = true;
                    this.row = row(value);
                } else if (value != Token.NULL) {
                    field(field, value);
                }
            }
            if (!rowNamed) {
                row(Token.NULL);
            }
            String feature = this.name == null ? this.schemaId : this.name;
            if (feature == null && this.featureNeeded) {
                report("has no feature: 'name' or 'schemaId' is required");
            }
            if (!this.valueFound) {
                report("has no value: one of " + String.join(", ", VALUES) + " is required");
            }
            return new Identity(this.uuid, this.row, feature);
        }

        /** Read a non-null field. */
        private void field(String field, @Nullable Token value) {
            switch (field) {
                case "uuid" -> this.uuid = uuid(value);
                case "name" -> this.name = text(value);
                case "schemaId" -> this.schemaId = text(value);
                case "confidence" -> confidence(value);
                default -> {
                    this.valueFound |= VALUES.contains(field);
                    this.featureNeeded &= !field.equals("masks") && !field.equals("metricValue");
                    this.values.check(field, value);
                }
            }
        }

        private @Nullable String uuid(@Nullable Token value) {
            String given = text(value);
            if (given == null) {
                report("'uuid' must be a string");
            }
            return given;
        }

        private void confidence(@Nullable Token value) {
            double given = value == Token.NUMBER ? this.tokens.number() : -1;
            this.tokens.skipChildren();
            if (!(given >= 0 && given <= 1)) {
                report("'confidence' must be a number from 0 to 1");
            }
        }

        private @Nullable String row(@Nullable Token value) {
            String id = null;
            String key = null;
            if (value == Token.START_OBJECT) {
                while (this.tokens.next() == Token.NAME) {
                    String field = this.tokens.text();
                    String given = text(this.tokens.next());
                    id = field.equals("id") ? given : id;
                    key = field.equals("globalKey") ? given : key;
                }
            } else {
                this.tokens.skipChildren();
            }
            if ((id == null) == (key == null)) {
                report("'dataRow' must have exactly one of 'id' and 'globalKey'");
                return null;
            }
            return id == null ? "globalKey " + key : "id " + id;
        }

        /** Read a string. Any other value and a blank string count as absent. */
        private @Nullable String text(@Nullable Token value) {
            String given = value == Token.STRING ? this.tokens.text() : "";
            this.tokens.skipChildren();
            return given.isBlank() ? null : given;
        }
    }
}
