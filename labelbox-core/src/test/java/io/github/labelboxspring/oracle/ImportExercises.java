package io.github.labelboxspring.oracle;

import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.work.TaskRef;

/** Imports of annotations, as the objects of the SDK go about them. */
final class ImportExercises {

    private static final String PROJECT = "cm00000000000000000000501";

    private static final String IMPORT = "cm00000000000000000000523";

    private static final String NAME = "digits run 7";

    private static final String ODD_NAME = "Vorhersagen \u201eM\u00e4rz\u201c \"v2\" \u00e9";

    private ImportExercises() {}

    static void addTo(Exercises all) {
        all.when(
                "models_label_create_url",
                client -> client.imports()
                        .labels(PROJECT, NAME, Annotations.url(client.appUrl() + "/files/predictions.ndjson"))
                        .start());
        all.when(
                "models_mal_create_url",
                client -> client.imports()
                        .preLabels(PROJECT, NAME, Annotations.url(client.appUrl() + "/files/predictions.ndjson"))
                        .start());
        all.when(
                "models_label_from_name",
                client -> client.imports().get(new TaskRef(TaskRef.Kind.LABEL_IMPORT, ODD_NAME, PROJECT)));
        all.when(
                "models_mal_from_name",
                client -> client.imports().get(new TaskRef(TaskRef.Kind.MAL_IMPORT, ODD_NAME, PROJECT)));
        all.when(
                "models_mal_refresh",
                client -> client.imports().get(new TaskRef(TaskRef.Kind.MAL_IMPORT, NAME, PROJECT)));
        all.when("models_mal_delete", client -> client.imports().deletePreLabels(IMPORT));
    }
}
