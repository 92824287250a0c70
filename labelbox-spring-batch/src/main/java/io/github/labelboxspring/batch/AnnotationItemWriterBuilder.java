package io.github.labelboxspring.batch;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.batch.AnnotationItemWriter.Target;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.work.TaskRef;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Builds an {@link AnnotationItemWriter}.
 *
 * <pre>{@code
 * AnnotationItemWriter writer = new AnnotationItemWriterBuilder()
 *         .client(client)
 *         .name("truth of week 12")
 *         .buildLabels(projectId);
 * }</pre>
 */
public class AnnotationItemWriterBuilder {

    private @Nullable LabelboxClient client;

    private @Nullable String name;

    /** Set the client; required. */
    public AnnotationItemWriterBuilder client(LabelboxClient client) {
        this.client = client;
        return this;
    }

    /** Set the prefix of the names of the imports; required. */
    public AnnotationItemWriterBuilder name(String name) {
        this.name = name;
        return this;
    }

    /** Create a writer that imports ground truth into a project. */
    public AnnotationItemWriter buildLabels(String projectId) {
        return build(
                projectId,
                TaskRef.Kind.LABEL_IMPORT,
                (name, labels) -> client().imports().labels(projectId, name, labels));
    }

    /** Create a writer that imports pre-labels, which labelers see in the editor, into a project. */
    public AnnotationItemWriter buildPreLabels(String projectId) {
        return build(
                projectId,
                TaskRef.Kind.MAL_IMPORT,
                (name, labels) -> client().imports().preLabels(projectId, name, labels));
    }

    /** Create a writer that imports predictions into a model run, which must contain the data rows. */
    public AnnotationItemWriter buildPredictions(String modelRunId) {
        return build(
                modelRunId,
                TaskRef.Kind.MODEL_RUN_IMPORT,
                (name, labels) -> client().imports().predictions().intoModelRun(modelRunId, name, labels));
    }

    private AnnotationItemWriter build(
            String parentId, TaskRef.Kind kind, BiFunction<String, Annotations, TaskCall<ImportResult>> start) {
        LabelboxClient labelbox = client();
        Assert.hasText(this.name, "A name is required: name(…)");
        Target target = new Target() {

            @Override
            public TaskCall<ImportResult> start(String name, Annotations labels) {
                return start.apply(name, labels);
            }

            @Override
            public TaskRef ref(String name) {
                return new TaskRef(kind, name, parentId);
            }
        };
        return new AnnotationItemWriter(labelbox, target, this.name);
    }

    private LabelboxClient client() {
        Assert.notNull(this.client, "A client is required: client(…)");
        return this.client;
    }
}
