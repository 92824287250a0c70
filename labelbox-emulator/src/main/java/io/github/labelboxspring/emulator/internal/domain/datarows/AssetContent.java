package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules for the content of data rows. */
final class AssetContent {

    private static final Pattern UNSUPPORTED = Pattern.compile("https?://.*[#<>|].*", Pattern.DOTALL);

    /** The maximum length of an inline text, according to one page of the documentation; another says 16 MB. */
    private static final int LONGEST_TEXT = 64 * 1024;

    private static final JsonMapper JSON = new JsonMapper();

    private AssetContent() {}

    /** Return the content to display: the document's URL for a document with a text layer, otherwise the row data. */
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
     * Return the content if it is valid. That some characters are not supported in the URLs of data rows is documented;
     * the message that refuses them is inferred.
     *
     * @param strict whether the shortest documented limit of a text applies
     * @throws RuleException if it is invalid
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
