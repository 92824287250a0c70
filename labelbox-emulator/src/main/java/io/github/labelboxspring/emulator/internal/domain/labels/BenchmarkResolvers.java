package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.labels.LabelResolvers.Shown;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Benchmarks. */
public final class BenchmarkResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "benchmarks";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Benchmark", Told.class)
                .query("benchmark", BenchmarkResolvers::get)
                .mutation("createBenchmark", BenchmarkResolvers::create)
                .mutation("deleteBenchmark", BenchmarkResolvers::delete)
                .field("Project", "benchmarks", BenchmarkResolvers::ofProject)
                .field("Label", "benchmark", BenchmarkResolvers::ofLabel);
    }

    private static Stream<Benchmark> all(Invocation call) {
        return Listing.store(call, Benchmark.class).stream()
                .filter(each -> !each.referenceLabel().deleted());
    }

    private static Optional<Benchmark> of(Invocation call, Predicate<Label> reference) {
        return all(call).filter(each -> reference.test(each.referenceLabel())).findFirst();
    }

    private static Told get(Invocation call) {
        return all(call)
                .filter(each -> each.id().equals(call.text("where", "id")))
                .filter(each -> each.referenceLabel().project().visibleTo(Listing.session(call)))
                .findFirst()
                .map(each -> told(each))
                .orElseThrow(() -> ApiException.notFound("Benchmark"));
    }

    /**
     * That creating a benchmark requires the permission to review, and that creating it again changes nothing, is
     * inferred.
     */
    private static Told create(Invocation call) {
        Label label = reviewed(call, call.text("data", "labelId"));
        return told(new Labels(Listing.session(call)).benchmark(label));
    }

    private static Told delete(Invocation call) {
        Label label = reviewed(call, call.text("where", "labelId"));
        Benchmark benchmark =
                of(call, reference -> reference == label).orElseThrow(() -> ApiException.notFound("Benchmark"));
        new Labels(Listing.session(call)).delete(benchmark);
        return told(benchmark);
    }

    private static Label reviewed(Invocation call, String id) {
        Session session = Listing.session(call);
        Label label = LabelResolvers.find(call, id);
        if (!label.project().lets(session, Permission.REVIEW)) {
            throw ApiException.forbidden("You do not have permission to do that");
        }
        return label;
    }

    private static List<Told> ofProject(Invocation call) {
        Project project = call.source(Project.class);
        return Listing.page(
                call,
                all(call)
                        .filter(each -> each.referenceLabel().project() == project)
                        .map(each -> told(each)));
    }

    private static @Nullable Told ofLabel(Invocation call) {
        String id = call.source(Shown.class).id();
        return of(call, reference -> reference.id().equals(id))
                .map(each -> told(each))
                .orElse(null);
    }

    private static Told told(Benchmark benchmark) {
        Label reference = benchmark.referenceLabel();
        List<Label> others = Agreement.others(reference).toList();
        return new Told(
                benchmark.id(),
                Agreement.withOthers(reference),
                others.size(),
                others.stream()
                        .map(Label::createdAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                benchmark.createdAt(),
                benchmark.createdBy(),
                Shown.of(reference));
    }

    record Told(
            String id,
            @Nullable Double averageAgreement,
            int completedCount,
            @Nullable Instant lastActivity,
            Instant createdAt,
            User createdBy,
            Shown referenceLabel) {}
}
