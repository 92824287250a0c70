package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What may stand in a data row as its content. */
final class AssetContent {

    private static final Pattern UNSUPPORTED = Pattern.compile("https?://.*[#<>|].*", Pattern.DOTALL);

    /** Characters of a text that stands in the row itself, by one page of the documentation; another says 16 MB. */
    private static final int LONGEST_TEXT = 64 * 1024;

    private static final JsonMapper JSON = new JsonMapper();

    private AssetContent() {}

    /** Where the file is that people see: of a document with a text layer, the document's URL. */
    static String source(String rowData) {
        if (!rowData.startsWith("{") || !rowData.contains("\"pdf_url\"")) {
            return rowData;
        }
        try {
            JsonNode url = JSON.readTree(rowData).path("pdf_url");
            return url.isString() ? url.asString() : rowData;
        } catch (JacksonException noJson) {
            return rowData;
        }
    }

    /**
     * Gives the content if it may stand there. That URLs with these characters are not supported is documented, in what words
     * they are refused is inferred.
     *
     * @param strict whether the shortest documented limit of a text counts
     * @throws RuleException if it may not
     */
    static String checked(String rowData, boolean strict) {
        if (rowData.isBlank()) {
            throw new RuleException("row_data must not be empty");
        }
        if (rowData.startsWith("s3:/")) {
            throw new RuleException("row_data: s3 assets must start with https");
        }
        if (UNSUPPORTED.matcher(rowData).matches()) {
            throw new RuleException("row_data: the characters # < > | are not supported in URLs");
        }
        if (strict && rowData.length() > LONGEST_TEXT && !rowData.startsWith("{") && !rowData.startsWith("[")) {
            throw new RuleException("row_data: a text must not be longer than " + LONGEST_TEXT + " characters");
        }
        return rowData;
    }
}
