package io.github.labelboxspring.performance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The download URL of a report. Anyone with the URL can open the report until it expires; {@link #toString()} omits it.
 *
 * @param projectId the id of the project
 * @param url the URL of the file
 * @param expiresInSeconds how long the URL is valid, in seconds
 * @param startDate the first day of the report
 * @param endDate the last day of the report
 * @param generatedAt when the response was generated
 */
public record ReportDownload(
        String projectId,
        String url,
        int expiresInSeconds,
        LocalDate startDate,
        LocalDate endDate,
        Instant generatedAt) {

    @Override
    public String toString() {
        return "ReportDownload[projectId=" + this.projectId + ", startDate=" + this.startDate + ", endDate="
                + this.endDate + "]";
    }
}
