package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The cases that our client answers to, by name. */
final class Exercises {

    private final Map<String, Exercise> byCase = new LinkedHashMap<>();

    static Exercises all() {
        Exercises all = new Exercises();
        AccountExercises.addTo(all);
        TransferExercises.addTo(all);
        ExportExercises.addTo(all);
        ImportExercises.addTo(all);
        DataExercises.addTo(all);
        DataObjectExercises.addTo(all);
        PeopleExercises.addTo(all);
        AttachmentExercises.addTo(all);
        MetadataExercises.addTo(all);
        TaskExercises.addTo(all);
        RowExportExercises.addTo(all);
        BatchExercises.addTo(all);
        EmbeddingExercises.addTo(all);
        IssueExercises.addTo(all);
        LabelExercises.addTo(all);
        ModelExercises.addTo(all);
        ModelRunExercises.addTo(all);
        ModelConfigExercises.addTo(all);
        PredictionExercises.addTo(all);
        OntologyExercises.addTo(all);
        ProjectExercises.addTo(all);
        WorkspaceExercises.addTo(all);
        PerformanceExercises.addTo(all);
        ApiKeyExercises.addTo(all);
        FoundryExercises.addTo(all);
        LabelingServiceExercises.addTo(all);
        ProjectSettingExercises.addTo(all);
        QueueExercises.addTo(all);
        InvitationExercises.addTo(all);
        UserGroupExercises.addTo(all);
        IntegrationExercises.addTo(all);
        WebhookExercises.addTo(all);
        WorkflowExercises.addTo(all);
        ProjectWorkExercises.addTo(all);
        TaskResultExercises.addTo(all);
        BatchTaskExercises.addTo(all);
        RefusedInputExercises.addTo(all);
        ImportFileExercises.addTo(all);
        WaitExercises.addTo(all);
        LookupExercises.addTo(all);
        VariantExercises.addTo(all);
        AbsentExercises.addTo(all);
        return all;
    }

    /** The call that answers to a case, with the inputs that the case shows. */
    Exercise when(String caseName, Function<LabelboxClient, Call<?>> call) {
        Exercise exercise = new Exercise(call);
        if (this.byCase.putIfAbsent(caseName, exercise) != null) {
            throw new IllegalStateException(caseName + " is bound twice");
        }
        return exercise;
    }

    Exercise of(String caseName) {
        return Objects.requireNonNull(this.byCase.get(caseName), caseName);
    }

    Set<String> names() {
        return this.byCase.keySet();
    }
}
