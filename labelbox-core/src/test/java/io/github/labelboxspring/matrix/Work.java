package io.github.labelboxspring.matrix;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.datasets.DatasetUpdate;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.network.Request;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The kinds of work of a client. */
enum Work {
    READ("read", "birds") {
        @Override
        Object run(LabelboxClient client, Platform platform, Trial trial) {
            return trial.style().run(client.datasets().get(platform.datasetId).map(Dataset::name));
        }
    },

    UPDATE("update", "of the garden") {
        @Override
        Object run(LabelboxClient client, Platform platform, Trial trial) {
            return trial.style()
                    .run(client.datasets()
                            .update(platform.datasetId, DatasetUpdate.ofDescription("of the garden"))
                            .map(Dataset::description));
        }
    },

    CREATE("create", "bees") {
        @Override
        Object run(LabelboxClient client, Platform platform, Trial trial) {
            return trial.style()
                    .run(client.datasets().create(NewDataset.of("bees")).map(Dataset::name));
        }

        @Override
        boolean hits(Request request) {
            return request.body().contains("mutation");
        }
    },

    UPLOAD("upload", true) {
        @Override
        Object run(LabelboxClient client, Platform platform, Trial trial) {
            byte[] picture = "picture".getBytes(StandardCharsets.UTF_8);
            return trial.style()
                    .run(client.files().upload(picture, "bird.png", "image/png"))
                    .filename()
                    .endsWith("bird.png");
        }
    },

    /** The question for the URL of an export's file, while the export is read. */
    EXPORT("file URL", Platform.ROWS) {
        @Override
        Object run(LabelboxClient client, Platform platform, Trial trial) {
            return rows(client, platform, trial);
        }

        @Override
        boolean hits(Request request) {
            return request.body().contains("GetExportFile");
        }
    },

    /** The file itself, which a store serves. */
    FILE("file", Platform.ROWS) {
        @Override
        Object run(LabelboxClient client, Platform platform, Trial trial) {
            return rows(client, platform, trial);
        }
    },

    WATCH("watch", TaskProgress.State.COMPLETE) {
        @Override
        Object run(LabelboxClient client, Platform platform, Trial trial) {
            List<TaskProgress> states = trial.style()
                    .read(client.tasks()
                            .watch(TaskRef.task(platform.export.taskId()))
                            .with(options -> options.withDeadline(trial.patience())));
            return states.get(states.size() - 1).state();
        }
    },

    AWAIT("await", (long) Platform.ROWS) {
        @Override
        Object run(LabelboxClient client, Platform platform, Trial trial) {
            TaskHandle<Long> task =
                    client.exports().resume(platform.export.taskId()).map(Export::rows);
            return trial.style() == CallStyle.BLOCKING
                    ? task.await(trial.patience())
                    : Objects.requireNonNull(task.completion(trial.patience()).block());
        }

        @Override
        boolean hits(Request request) {
            return request.body().contains("GetTaskStatuses");
        }
    };

    private final String title;

    private final Object expected;

    /** @param expected what {@link #run} returns if all is well */
    Work(String title, Object expected) {
        this.title = title;
        this.expected = expected;
    }

    private static int rows(LabelboxClient client, Platform platform, Trial trial) {
        return trial.style().read(client.exports().rows(platform.export)).size();
    }

    /** Does the work and returns something of its result. */
    abstract Object run(LabelboxClient client, Platform platform, Trial trial);

    /** What {@link #run} returns if all is well. */
    Object expected() {
        return this.expected;
    }

    /** Whether a request is one of those that are spoiled. */
    boolean hits(Request request) {
        return true;
    }

    boolean changes() {
        return this == UPDATE || this == CREATE || this == UPLOAD;
    }

    /** Whether it waits for something that goes on without it, so that failures only delay it. */
    boolean waits() {
        return this == WATCH || this == AWAIT;
    }

    /** What comes of a wait that ends too late. */
    Outcome outOfPatience() {
        return named(
                Outcome.failure(Outcome.UNCOUNTED, this == AWAIT ? "TaskTimeout" : "DeadlineExceeded", true, false));
    }

    /** A failure as this work has it. */
    Outcome named(Outcome failure) {
        return this == AWAIT ? failure.ofStartedWork() : failure;
    }

    String title() {
        return this.title;
    }
}
