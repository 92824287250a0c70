package io.github.labelboxspring.emulator.internal.domain.performance;

import io.github.labelboxspring.emulator.internal.domain.labels.HandOff;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.LabelVersion;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.NodeKind;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.engine.http.ReportQuery;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The work of users, as counted by reports. Imported labels count as created without any time spent. */
record WorkLog(List<Entry> entries) {

    enum Kind {
        CREATING,
        SKIPPING,
        REVIEWING,
        REWORKING
    }

    /**
     * A single piece of work.
     *
     * @param decided whether it counts; saving and sending to rework only add time
     */
    record Entry(User user, Label label, Kind kind, boolean decided, boolean approved, Instant at, double seconds) {

        static Entry of(LabelVersion version) {
            HandOff action = version.action();
            boolean rework = action == HandOff.REWORK_SUBMITTED
                    || action == HandOff.SAVED && version.stage().kind() == NodeKind.REWORK;
            Kind kind = action == HandOff.SUBMITTED ? made(version.label()) : rework ? Kind.REWORKING : Kind.REVIEWING;
            return new Entry(
                    version.createdBy(),
                    version.label(),
                    kind,
                    action != HandOff.SAVED && action != HandOff.SENT_TO_REWORK,
                    action == HandOff.APPROVED,
                    version.createdAt(),
                    version.spent().toMillis() / 1000.0);
        }

        static Entry imported(Label label) {
            return new Entry(label.createdBy(), label, made(label), true, false, label.createdAt(), 0);
        }

        private static Kind made(Label label) {
            return label.skipped() ? Kind.SKIPPING : Kind.CREATING;
        }

        LocalDate day() {
            return LocalDate.ofInstant(this.at, ZoneOffset.UTC);
        }
    }

    /** Return the work that the query selects and the caller may see. */
    static WorkLog of(Session session, ReportQuery query, Predicate<Project> projects) {
        Organization organization = session.organization();
        List<LabelVersion> versions =
                organization.entities(LabelVersion.class).stream().toList();
        Set<Label> submitted = versions.stream()
                .filter(version -> version.action() == HandOff.SUBMITTED)
                .map(LabelVersion::label)
                .collect(Collectors.toSet());
        Stream<Entry> imported = organization.entities(Label.class).withDeleted().stream()
                .filter(label -> !submitted.contains(label))
                .map(Entry::imported);
        return new WorkLog(Stream.concat(versions.stream().map(Entry::of), imported)
                .filter(each -> projects.test(each.label().project()))
                .filter(each -> sees(session, each))
                .filter(each -> asked(query, each, organization))
                .toList());
    }

    /** In performance reports, labelers and reviewers see their own figures, and managers see all (inferred). */
    private static boolean sees(Session session, Entry entry) {
        return seesAll(session, entry.label().project())
                || entry.user() == session.user()
                || entry.label().createdBy() == session.user();
    }

    static boolean seesAll(Session session, Project project) {
        return seesAll(session) || project.lets(session, Permission.MANAGE_PROJECTS);
    }

    static boolean seesAll(Session session) {
        return session.may(Permission.MANAGE_PROJECTS)
                || session.may(Permission.VIEW) && !session.may(Permission.LABEL);
    }

    private static boolean asked(ReportQuery query, Entry entry, Organization own) {
        Label label = entry.label();
        String batch = Workflow.of(label.project())
                .row(label.dataRow())
                .map(ProjectRow::batchId)
                .orElse("");
        return !entry.day().isBefore(query.first())
                && !entry.day().isAfter(query.last())
                && query.names("projectIds", label.project().id())
                && query.names("batchIds", batch)
                && query.names("ownerOrganizationIds", own.id())
                && query.names("memberOrganizationIds", own.id())
                && query.names("memberType", "internal")
                && counts(query, label);
    }

    private static boolean counts(ReportQuery query, Label label) {
        return switch (query.word("deletedLabels", PerformanceRoutes.DELETED)) {
            case "exclude" -> !label.deleted();
            case "only" -> label.deleted();
            default -> true;
        };
    }

    WorkLog only(Predicate<Entry> wanted) {
        return new WorkLog(this.entries.stream().filter(wanted).toList());
    }

    WorkLog of(Kind kind) {
        return only(entry -> entry.kind() == kind);
    }

    /** Return the number of entries that count. */
    long count() {
        return this.entries.stream().filter(Entry::decided).count();
    }

    long approvals() {
        return this.entries.stream().filter(Entry::approved).count();
    }

    /** Return the scores of created labels, without labels that are deleted or have no score. */
    List<Double> scores(Function<Label, @Nullable Double> score) {
        return of(Kind.CREATING).entries.stream()
                .map(Entry::label)
                .filter(label -> !label.deleted())
                .map(score)
                .filter(Objects::nonNull)
                .toList();
    }

    double seconds() {
        return this.entries.stream().mapToDouble(Entry::seconds).sum();
    }

    List<User> users() {
        return new ArrayList<>(this.entries.stream().map(Entry::user).distinct().toList());
    }

    List<Project> projects() {
        return this.entries.stream()
                .map(entry -> entry.label().project())
                .distinct()
                .toList();
    }

    static double ratio(double amount, double of) {
        return of == 0 ? 0 : amount / of;
    }
}
