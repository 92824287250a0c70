package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.util.regex.Pattern;

/** What may stand in a data row as its content. */
final class AssetContent {

    private static final Pattern UNSUPPORTED = Pattern.compile("https?://.*[#<>|].*", Pattern.DOTALL);

    /** Characters of a text that stands in the row itself, by one page of the documentation; another says 16 MB. */
    private static final int LONGEST_TEXT = 64 * 1024;

    private AssetContent() {}

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
