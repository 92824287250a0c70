package io.github.labelboxspring.labels;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.Selection;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import io.github.labelboxspring.users.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage benchmarks: labels that serve as the reference for other labels of the same data row.
 *
 * <pre>{@code
 * client.labels().benchmarks().create(labelId).execute();
 * client.labels().benchmarks().listOfProject(projectId).stream()
 *         .forEach(each -> System.out.println(each.completedCount() + " labels agree by " + each.averageAgreement()));
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/benchmarks">Labelbox: benchmarks</a>
 */
@CheckReturnValue
public final class BenchmarkOperations {

    private static final Document<Benchmark> CREATE_BENCHMARK = Document.mutation(
                    BenchmarkOperations.class, "CreateBenchmark", "createBenchmark", Benchmark.class)
            .idempotent();

    private static final Document<String> DELETE_BENCHMARK = Document.mutation(
                    BenchmarkOperations.class, "DeleteBenchmark", "deleteBenchmark.id", String.class)
            .deletion();

    private static final Document<List<Benchmark>> LIST_BENCHMARKS = Document.query(
            BenchmarkOperations.class, "ListBenchmarks", "project.benchmarks", ResultType.listOf(Benchmark.class));

    private static final Document<Label> GET_REFERENCE_LABEL =
            Document.query(BenchmarkOperations.class, "GetReferenceLabel", "benchmark.referenceLabel", Label.class);

    private static final Document<Optional<User>> GET_CREATOR = Document.query(
            BenchmarkOperations.class,
            "GetBenchmarkCreator",
            "benchmark.createdBy",
            ResultType.of(User.class).optional());

    private final Caller caller;

    public BenchmarkOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Make a label the benchmark of its data row. A label that already is the benchmark is left unchanged (inferred).
     *
     * <p>Fails with {@link NotFoundException} if there is no such label.
     */
    @PythonSdk("Label.create_benchmark")
    public Call<Benchmark> create(String labelId) {
        return this.caller.call(CREATE_BENCHMARK.with("labelId", labelId));
    }

    /**
     * Remove the benchmark status of a label. The label itself is kept.
     *
     * <p>Fails with {@link NotFoundException} if there is no such label or if it is not a benchmark.
     *
     * @param labelId the id of the reference label, see {@link #referenceLabel}
     */
    @PythonSdk("Benchmark.delete")
    public Call<Void> delete(String labelId) {
        return this.caller.call(DELETE_BENCHMARK.with("labelId", labelId)).withoutResult();
    }

    /** Return the benchmarks of a project. Fails with {@link NotFoundException} if there is no such project. */
    @JavaOnly("Project.benchmarks without a filter")
    public PagedCall<Benchmark> listOfProject(String projectId) {
        return listOfProject(projectId, Criteria.all());
    }

    /**
     * Return the selected benchmarks of a project. Fails with {@link NotFoundException} if there is no such project.
     */
    @PythonSdk("Project.benchmarks")
    public PagedCall<Benchmark> listOfProject(String projectId, Selection<Benchmark> selection) {
        return ListDocument.of(LIST_BENCHMARKS, Map.of("projectId", projectId))
                .select(selection)
                .call(this.caller);
    }

    /**
     * Return the reference label of a benchmark. Fails with {@link NotFoundException} if there is no such benchmark.
     */
    @PythonSdk("Benchmark.reference_label")
    public Call<Label> referenceLabel(String benchmarkId) {
        return this.caller.call(GET_REFERENCE_LABEL.with("id", benchmarkId));
    }

    /**
     * Return the user who made the label a benchmark, empty if that user no longer exists. Fails with {@link
     * NotFoundException} if there is no such benchmark.
     */
    @PythonSdk("Benchmark.created_by")
    public Call<Optional<User>> findCreator(String benchmarkId) {
        return this.caller.call(GET_CREATOR.with("id", benchmarkId));
    }
}
