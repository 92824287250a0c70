package io.github.labelboxspring;

import static io.github.labelboxspring.call.Criteria.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.Criteria.Comparison;
import io.github.labelboxspring.call.Field;
import io.github.labelboxspring.call.Order;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.labels.Label;
import io.github.labelboxspring.models.Model;
import io.github.labelboxspring.models.ModelRun;
import io.github.labelboxspring.projects.LabelingFrontendOptions;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.taskqueues.LabelingParameterOverride;
import io.github.labelboxspring.tasks.Task;
import io.github.labelboxspring.users.User;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A6: every list takes each of its fields, and is sorted wherever the official SDK sorts it. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class SelectionBehaviourTests extends EmulatorTest {

    private static final List<Field<Project, ?>> PROJECT =
            List.of(Project.ID, Project.NAME, Project.DESCRIPTION, Project.CREATED_AT, Project.UPDATED_AT);

    private static final List<Field<User, ?>> USER =
            List.of(User.ID, User.EMAIL, User.NAME, User.NICKNAME, User.CREATED_AT, User.UPDATED_AT);

    private static final List<Field<Label, ?>> LABEL = List.of(
            Label.ID,
            Label.SECONDS_TO_LABEL,
            Label.AGREEMENT,
            Label.BENCHMARK_AGREEMENT,
            Label.IS_BENCHMARK_REFERENCE,
            Label.CREATED_AT,
            Label.UPDATED_AT);

    private static final List<Field<LabelingParameterOverride, ?>> OVERRIDE = List.of(
            LabelingParameterOverride.ID,
            LabelingParameterOverride.PRIORITY,
            LabelingParameterOverride.NUMBER_OF_LABELS);

    private static final List<Field<Task, ?>> TASK = List.of(
            Task.ID, Task.NAME, Task.TYPE, Task.STATUS, Task.COMPLETION_PERCENTAGE, Task.CREATED_AT, Task.UPDATED_AT);

    /** A value of each type of the API. */
    private static final Map<String, Object> VALUES =
            Map.of("ID", "x", "String", "x", "DateTime", Instant.EPOCH, "Float", 0.5, "Int", 1, "Boolean", true);

    private LabeledProject project = new LabeledProject("", "", "", List.of());

    private String ontology = "";

    private String model = "";

    private String row = "";

    private String me = "";

    @BeforeAll
    void makeData() {
        this.project = LabeledProject.of(this.client, 3).labeled(this.client, 3);
        TrainedModel trained = TrainedModel.of(this.client, 1);
        this.model = trained.modelId();
        var anotherRun = this.client
                .models()
                .runs()
                .create(this.model, "another run", null)
                .execute();
        var copy = this.client.projects().cloneProject(this.project.projectId()).execute();
        this.ontology = this.client
                .projects()
                .findOntology(this.project.projectId())
                .execute()
                .orElseThrow()
                .id();
        this.row = this.client
                .dataRows()
                .getByGlobalKey(this.project.keys().get(0))
                .execute()
                .id();
        this.me = this.client.users().me().execute().id();
        this.emulator.people().add("zoe@example.org", DefaultRole.LABELER);
        for (int at = 0; at < 2; at++) {
            var unused = this.client
                    .projects()
                    .taskQueues()
                    .updatePriority(
                            this.project.projectId(),
                            DataRowKeys.globalKeys(this.project.keys().get(at)),
                            at + 3)
                    .execute();
        }
    }

    private <D, V extends Comparable<? super V>> void sorts(
            Function<Order<D>, PagedCall<D>> list, Field<D, V> field, Function<D, V> value) {
        assertThat(this.style.read(list.apply(field.ascending())).stream().map(value))
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(this.style.read(list.apply(field.descending())).stream().map(value))
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo(Comparator.<V>naturalOrder().reversed());
    }

    @Test
    void listsAreSorted() {
        String id = this.project.projectId();

        sorts(this.client.projects()::list, Project.NAME, Project::name);
        sorts(order -> this.client.projects().listOfUser(this.me, order), Project.ID, Project::id);
        sorts(order -> this.client.projects().listOfOntology(this.ontology, order), Project.ID, Project::id);
        sorts(this.client.users()::list, User.EMAIL, user -> String.valueOf(user.email()));
        sorts(this.client.tasks()::list, Task.ID, Task::id);
        sorts(this.client.tasks()::listOfOrganization, Task.NAME, task -> String.valueOf(task.name()));
        sorts(order -> this.client.models().runs().list(this.model, order), ModelRun.NAME, ModelRun::name);
        sorts(order -> this.client.projects().labels().list(id, order), Label.ID, Label::id);
        sorts(order -> this.client.projects().labels().listOfUser(id, this.me, order), Label.ID, Label::id);
        sorts(
                order -> this.client.projects().taskQueues().listOverrides(id, order),
                LabelingParameterOverride.PRIORITY,
                override -> override.priority() == null ? 0 : override.priority());
    }

    @Test
    void someItemsAreSorted() {
        Project copied = this.style.run(this.client.projects().get(this.project.projectId()));

        assertThat(this.style.read(this.client
                        .projects()
                        .list(where(Project.ID).notEqualTo(copied.id()).orderBy(Project.NAME.descending()))))
                .isNotEmpty()
                .doesNotContain(copied)
                .extracting(Project::name)
                .isSortedAccordingTo(Comparator.<String>naturalOrder().reversed());
    }

    /** Each field of each list, in each comparison that makes sense for it, and in both orders where there are some. */
    @Test
    void everyFieldIsKnownToItsList() {
        String id = this.project.projectId();
        String dataset = this.project.datasetId();

        compares(this.client.projects()::list, PROJECT);
        orders(this.client.projects()::list, PROJECT);
        compares(criteria -> this.client.projects().listOfUser(this.me, criteria), PROJECT);
        orders(order -> this.client.projects().listOfUser(this.me, order), PROJECT);
        compares(criteria -> this.client.projects().listOfOntology(this.ontology, criteria), PROJECT);
        orders(order -> this.client.projects().listOfOntology(this.ontology, order), PROJECT);
        compares(this.client.users()::list, USER);
        orders(this.client.users()::list, USER);
        List<Field<LabelingFrontendOptions, ?>> setUp =
                List.of(LabelingFrontendOptions.ID, LabelingFrontendOptions.CUSTOMIZATION_OPTIONS);
        compares(criteria -> this.client.projects().labelingFrontends().listOptions(id, criteria), setUp);
        orders(order -> this.client.projects().labelingFrontends().listOptions(id, order), setUp);
        compares(this.client.tasks()::list, TASK);
        orders(this.client.tasks()::list, TASK);
        compares(this.client.tasks()::listOfOrganization, TASK);
        orders(this.client.tasks()::listOfOrganization, TASK);
        List<Field<ModelRun, ?>> run = List.of(ModelRun.ID, ModelRun.NAME, ModelRun.CREATED_AT, ModelRun.UPDATED_AT);
        compares(criteria -> this.client.models().runs().list(this.model, criteria), run);
        orders(order -> this.client.models().runs().list(this.model, order), run);
        compares(criteria -> this.client.labels().listOfDataRow(this.row, criteria), LABEL);
        orders(order -> this.client.labels().listOfDataRow(this.row, order), LABEL);
        orders(order -> this.client.projects().labels().list(id, order), LABEL);
        orders(order -> this.client.projects().labels().listOfUser(id, this.me, order), LABEL);
        compares(criteria -> this.client.projects().taskQueues().listOverrides(id, criteria), OVERRIDE);
        orders(order -> this.client.projects().taskQueues().listOverrides(id, order), OVERRIDE);
        compares(this.client.models()::list, List.of(Model.ID, Model.NAME, Model.ONTOLOGY_ID));
        compares(
                this.client.datasets()::list,
                List.of(Dataset.ID, Dataset.NAME, Dataset.DESCRIPTION, Dataset.CREATED_AT, Dataset.UPDATED_AT));
        compares(
                criteria -> this.client.dataRows().list(dataset, criteria, null),
                List.of(
                        DataRow.ID,
                        DataRow.EXTERNAL_ID,
                        DataRow.GLOBAL_KEY,
                        DataRow.ROW_DATA,
                        DataRow.CREATED_AT,
                        DataRow.UPDATED_AT));
    }

    private <D> void orders(Function<Order<D>, PagedCall<D>> list, List<? extends Field<D, ?>> fields) {
        fields.forEach(field -> {
            assertThat(this.style.run(list.apply(field.ascending())))
                    .as("by %s", field)
                    .hasSameSizeAs(this.style.run(list.apply(field.descending())))
                    .isNotEmpty();
        });
    }

    private <D> void compares(Function<Criteria<D>, PagedCall<D>> list, List<? extends Field<D, ?>> fields) {
        List<D> all = this.style.run(list.apply(Criteria.all()));
        fields.forEach(field -> comparisons(field)
                .forEach(criteria -> assertThat(all)
                        .as("where %s", criteria.shape())
                        .containsAll(this.style.run(list.apply(criteria)))));
    }

    @SuppressWarnings("unchecked")
    private static <D, V> Stream<Criteria<D>> comparisons(Field<D, V> field) {
        Comparison<D, V> comparison = where(field);
        V value = (V) Objects.requireNonNull(VALUES.get(field.wireType()));
        return "ID".equals(field.wireType()) || "Boolean".equals(field.wireType())
                ? Stream.of(comparison.equalTo(value), comparison.notEqualTo(value))
                : Stream.of(
                        comparison.equalTo(value),
                        comparison.notEqualTo(value),
                        comparison.lessThan(value),
                        comparison.atMost(value),
                        comparison.greaterThan(value),
                        comparison.atLeast(value));
    }
}
