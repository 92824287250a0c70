package io.github.labelboxspring.oracle;

import io.github.labelboxspring.labels.LabelVersionFilter;
import io.github.labelboxspring.labels.NetScore;
import io.github.labelboxspring.labels.Review;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Labels, their reviews and benchmarks. */
final class LabelExercises {

    private static final String PROJECT = "cm00000000000000000000701";

    /** Ids that the recording server answered. */
    private static final String LABEL = "cl00000000000000000000007";

    private static final String LABELED_PROJECT = "cl00000000000000000000022";

    private static final String REVIEW = "cm00000000000000000000708";

    private static final String BENCHMARK = "cl00000000000000000000013";

    private LabelExercises() {}

    static void addTo(Exercises all) {
        labels(all);
        reviews(all);
        benchmarks(all);
    }

    private static void labels(Exercises all) {
        all.when("data_label_created_by", client -> client.labels().findCreator(LABEL));
        all.when("data_label_data_row", client -> client.labels().dataRow(LABEL));
        all.when("data_label_project", client -> client.labels().project(LABEL));
        all.when("data_label_delete", client -> client.projects().labels().delete(List.of(LABEL)));
        all.when(
                "data_label_bulk_delete",
                client -> client.projects().labels().delete(List.of(LABEL, "cl00000000000000000000015")));
        all.when(
                "data_label_bulk_delete_empty",
                client -> client.projects().labels().delete(List.of()));
        all.when(
                        "data_label_versions_two_pages",
                        client -> client.labels()
                                .listVersions(LabelVersionFilter.ofProject(LABELED_PROJECT)
                                        .withLabel(LABEL)))
                .answering("labelVersions.nextCursor", "cursor-1", "");
    }

    private static void reviews(Exercises all) {
        all.when("data_label_create_review", client -> client.labels().reviews().create(LABEL, 1))
                .answering("label.project.id", LABELED_PROJECT);
        all.when(
                        "data_review_update",
                        client -> client.labels()
                                .reviews()
                                .create(LABEL, -1)
                                .flatMap(made -> client.labels().reviews().update(made.id(), 0)))
                .answering("label.project.id", LABELED_PROJECT)
                .answering("createReview.id", REVIEW);
        all.when(
                        "data_review_delete",
                        client -> client.labels()
                                .reviews()
                                .create(LABEL, -1)
                                .flatMap(made -> client.labels()
                                        .reviews()
                                        .delete(made.id())
                                        .map(String::valueOf)))
                .answering("label.project.id", LABELED_PROJECT)
                .answering("createReview.id", REVIEW);
        all.when("data_review_created_by", client -> client.labels().reviews().findCreator(REVIEW));
        all.when("data_review_label", client -> client.labels().reviews().label(REVIEW));
        all.when("data_review_project", client -> client.labels().reviews().project(REVIEW));
        all.when("data_review_organization", client -> client.labels().reviews().organization(REVIEW));
        all.when("data_label_reviews", client -> client.labels().reviews().list(LABEL));
        all.when(
                        "data_label_reviews_two_pages_ordered",
                        client -> client.labels().reviews().list(LABEL, Review.CREATED_AT.descending()))
                .answering("label.reviews", Collections.nCopies(100, Map.of()), Collections.nCopies(1, Map.of()));
        all.when(
                "project_review_metrics_positive",
                client -> client.labels().reviews().labelCount(PROJECT, NetScore.POSITIVE));
    }

    private static void benchmarks(Exercises all) {
        all.when(
                "data_label_create_benchmark",
                client -> client.labels().benchmarks().create(LABEL));
        all.when("data_benchmark_delete", client -> client.labels().benchmarks().delete("cl00000000000000000000020"));
        all.when(
                "data_benchmark_created_by",
                client -> client.labels().benchmarks().findCreator(BENCHMARK));
        all.when(
                "data_benchmark_reference_label",
                client -> client.labels().benchmarks().referenceLabel(BENCHMARK));
        all.when("project_benchmarks", client -> client.labels().benchmarks().listOfProject(PROJECT));
    }
}
