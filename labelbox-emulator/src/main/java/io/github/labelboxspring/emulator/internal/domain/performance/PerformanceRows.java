package io.github.labelboxspring.emulator.internal.domain.performance;

import io.github.labelboxspring.emulator.internal.domain.labels.Agreement;
import io.github.labelboxspring.emulator.internal.domain.performance.WorkLog.Entry;
import io.github.labelboxspring.emulator.internal.domain.performance.WorkLog.Kind;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The rows of the tables of labelers and reviewers, one per member and project. */
final class PerformanceRows {

    private static final WorkLog NOTHING = new WorkLog(List.of());

    private PerformanceRows() {}

    /** Return the sortable columns of the table of labelers. */
    static Set<String> figuresOfLabelers() {
        return labeler(NOTHING, NOTHING).keySet();
    }

    /** Return the sortable columns of the table of reviewers. */
    static Set<String> figuresOfReviewers() {
        return reviewer(NOTHING).keySet();
    }

    /** Return a row for each user who created or skipped labels in the project. */
    static List<Map<String, Object>> labelers(WorkLog log, Project project, Predicate<User> wanted) {
        List<Map<String, Object>> rows = new ArrayList<>();
        WorkLog there = log.only(entry -> entry.label().project() == project);
        for (User user : there.only(PerformanceRows::labels).users()) {
            if (wanted.test(user)) {
                Map<String, Object> row = person(user, project);
                row.putAll(labeler(
                        there.only(entry -> entry.user() == user),
                        there.only(entry -> entry.label().createdBy() == user)));
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean labels(Entry entry) {
        return entry.kind() == Kind.CREATING || entry.kind() == Kind.SKIPPING;
    }

    private static Map<String, Object> labeler(WorkLog own, WorkLog received) {
        Map<String, Object> row = new LinkedHashMap<>();
        WorkLog created = own.of(Kind.CREATING);
        WorkLog skipped = own.of(Kind.SKIPPING);
        WorkLog reviews = received.of(Kind.REVIEWING);
        WorkLog reworks = received.of(Kind.REWORKING);
        row.put("labelsCreated", created.count());
        row.put("labelsSkipped", skipped.count());
        row.put("memberTotalTime", own.seconds());
        row.put("labelingTimeSubmitted", created.seconds());
        row.put("labelingTimeSkipped", skipped.seconds());
        row.put("reviewsReceived", reviews.count());
        row.put("reviewTimeAll", reviews.seconds());
        row.put("reworkTimeAll", reworks.seconds());
        row.put("avgTimePerLabel", WorkLog.ratio(created.seconds(), created.count()));
        row.put("avgReviewTimeAll", WorkLog.ratio(reviews.seconds(), reviews.count()));
        row.put("avgReworkTimeAll", WorkLog.ratio(reworks.seconds(), reworks.count()));
        row.put("avgBenchmarkAgreement", mean(created.scores(Agreement::withBenchmark)));
        row.put("avgConsensusAgreement", mean(created.scores(Agreement::withOthers)));
        row.put("reworkPercentage", WorkLog.ratio(reworks.count(), created.count()));
        row.put("approvalPercentage", WorkLog.ratio(reviews.approvals(), reviews.count()));
        return row;
    }

    private static double mean(List<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** Return a row for each user who reviewed or reworked labels in the log. */
    static List<Map<String, Object>> reviewers(WorkLog log, Project project, Predicate<User> wanted) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (User user : log.only(entry -> !labels(entry)).users()) {
            if (wanted.test(user)) {
                Map<String, Object> row = person(user, project);
                row.putAll(reviewer(log.only(entry -> entry.user() == user)));
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, Object> reviewer(WorkLog own) {
        Map<String, Object> row = new LinkedHashMap<>();
        WorkLog reviews = own.of(Kind.REVIEWING);
        WorkLog reworks = own.of(Kind.REWORKING);
        row.put("labelsReviewed", reviews.count());
        row.put("labelsReworked", reworks.count());
        row.put("memberTotalTime", own.seconds());
        row.put("avgReviewTime", WorkLog.ratio(reviews.seconds(), reviews.count()));
        row.put("avgReworkTime", WorkLog.ratio(reworks.seconds(), reworks.count()));
        row.put("reviewTime", reviews.seconds());
        row.put("reworkTime", reworks.seconds());
        row.put("reworkPercentage", WorkLog.ratio((double) reviews.count() - reviews.approvals(), reviews.count()));
        row.put("approvalPercentage", WorkLog.ratio(reviews.approvals(), reviews.count()));
        return row;
    }

    private static Map<String, Object> person(User user, Project project) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("userId", user.id());
        row.put("projectId", project.id());
        row.put("email", user.email());
        row.put("memberType", "internal");
        row.put("memberOrganizationId", user.organization().id());
        row.put("memberOrganizationName", user.organization().name());
        row.put("isRemoved", project.role(user).isEmpty() || user.deleted());
        return row;
    }

    static void addProject(Map<String, Object> row, Project project) {
        row.put("projectName", project.name());
        row.put("projectOrganizationId", project.organization().id());
        row.put("projectOrganizationName", project.organization().name());
        row.put("isProjectDeleted", project.deleted());
    }
}
