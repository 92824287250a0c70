package io.github.labelboxspring.performance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a report lies as a file. Whoever has the link can open it until it ends; {@link #toString()} does not show it.
 *
 * @param projectId the project
 * @param url where the file is
 * @param expiresInSeconds how long
 * @param startDate first day of the report
 * @param endDate last day of the report
 * @param generatedAt when it was answered
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
