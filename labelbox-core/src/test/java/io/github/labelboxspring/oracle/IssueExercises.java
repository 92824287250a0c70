package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.issues.IssueFilter;
import io.github.labelboxspring.issues.IssuePosition;
import io.github.labelboxspring.issues.IssuePosition.Keyframe;
import io.github.labelboxspring.issues.IssueStatus;
import io.github.labelboxspring.issues.IssueUpdate;
import io.github.labelboxspring.issues.NewIssue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Issues, comments on them, and their categories. */
final class IssueExercises {

    private static final String PROJECT = "cm00000000000000000000001";

    private static final String ROW = "cm00000000000000000000003";

    private static final String LABEL = "cm00000000000000000000011";

    private static final String ISSUE = "cm00000000000000000000701";

    private static final String COMMENT = "cm00000000000000000000703";

    private static final String CATEGORY = "cm00000000000000000000704";

    private static final String CONTENT = "Die Größe \"7\" fehlt";

    private IssueExercises() {}

    static void addTo(Exercises all) {
        opened(all);
        refused(all);
        read(all);
        positions(all);
        changed(all);
        deleted(all);
        said(all);
        categories(all);
    }

    private static Function<LabelboxClient, Call<?>> create(NewIssue issue) {
        return client -> client.issues().create(PROJECT, issue);
    }

    private static void opened(Exercises all) {
        all.when(
                "data_create_issue_all",
                create(NewIssue.of(CONTENT, ROW)
                        .withLabel(LABEL)
                        .withCategory(CATEGORY)
                        .withPosition(IssuePosition.image(12, 34))));
        all.when("data_create_issue_minimal_ids_patched", create(NewIssue.of("No stroke", ROW)));
        all.when(
                "data_create_issue_response_without_ids",
                create(NewIssue.of("No stroke", ROW).withLabel(LABEL).withCategory(CATEGORY)));
        all.when(
                "data_create_issue_text",
                create(NewIssue.of(CONTENT, ROW).withLabel(LABEL).withPosition(IssuePosition.text("block-1", 3, 9))));
        all.when(
                "data_create_issue_unmapped_media_takes_any_position",
                create(NewIssue.of(CONTENT, ROW).withPosition(IssuePosition.text("m1", 0, 1))));
        all.when(
                "data_create_issue_video",
                create(NewIssue.of(CONTENT, ROW)
                        .withLabel(LABEL)
                        .withPosition(IssuePosition.video(
                                Keyframe.of(5, 10, 20),
                                Keyframe.of(10, 1, 2),
                                Keyframe.of(20, 1, 2),
                                Keyframe.of(30, 1, 2),
                                Keyframe.of(40, 3, 0)))));
        all.when(
                "data_create_issue_video_no_frames",
                client -> create(NewIssue.of(CONTENT, ROW).withPosition(IssuePosition.video()))
                        .apply(client));
        all.when(
                        "data_create_issue_with_objects",
                        client -> client.issues()
                                .categories()
                                .create(PROJECT, "Wrong digit", "not the digit")
                                .flatMap(category -> client.issues()
                                        .create(
                                                PROJECT,
                                                NewIssue.of(CONTENT, ROW)
                                                        .withLabel("cl00000000000000000000047")
                                                        .withCategory(category.id()))))
                .answering("createIssueCategory.id", CATEGORY);
    }

    private static void refused(Exercises all) {
        all.when("data_create_issue_refused", create(NewIssue.of(CONTENT, ROW)))
                .refusing("createIssue", Refusal.error("RESOURCE_NOT_FOUND", "no such data row"));
        all.when(
                        "data_create_issue_wrong_position",
                        client -> client.projects()
                                .get(PROJECT)
                                .flatMap(project -> client.issues()
                                        .create(
                                                project,
                                                NewIssue.of(CONTENT, ROW)
                                                        .withPosition(IssuePosition.pdf(0, 0.5, 0.5)))))
                .answering("project.allowedMediaType", "IMAGE");
        all.when(
                "data_create_issue_pdf_out_of_range",
                client -> client.projects()
                        .get(PROJECT)
                        .flatMap(project -> client.issues()
                                .create(
                                        project,
                                        NewIssue.of(CONTENT, ROW).withPosition(IssuePosition.pdf(0, 1.5, 0.5)))));
    }

    private static void read(Exercises all) {
        all.when("data_get_issue", client -> client.issues().get(ISSUE));
        all.when("data_get_issue_not_found", client -> client.issues().get(ISSUE))
                .refusing("issue", Refusal.error("RESOURCE_NOT_FOUND", "no such issue"));
        all.when("data_get_issue_unknown_status", client -> client.issues().get(ISSUE))
                .refusing(
                        "issue",
                        Refusal.http(
                                200, "{\"data\": {\"issue\": {\"id\": \"" + ISSUE + "\", \"status\": \"Archived\"}}}"));
        all.when("data_get_issue_null", client -> client.issues().get(ISSUE)).answeringNothing("issue");
        all.when("data_issue_category_unset", client -> client.issues().get(ISSUE))
                .answeringNothing("issue.categoryId");
        all.when("data_issue_data_row_unset", client -> client.issues().get(ISSUE))
                .answeringNothing("issue.dataRowId");
        all.when("data_issue_label", client -> client.labels().get(LABEL));
        all.when("data_issue_label_gone", client -> client.labels().get(LABEL)).answeringNothing("label");
        all.when("data_get_issues_bare", client -> client.issues().list(PROJECT));
        all.when(
                        "data_get_issues_filtered_two_pages",
                        client -> client.issues()
                                .list(
                                        PROJECT,
                                        IssueFilter.all()
                                                .withStatus(IssueStatus.RESOLVED)
                                                .withDataRow(ROW)
                                                .withCategory(CATEGORY)
                                                .withCreatedBy(List.of(
                                                        "cm00000000000000000000012", "cm00000000000000000000013"))
                                                .withContent("Größe \"7\"")))
                .answering("project.issues.nextCursor", "cursor-1", "");
        all.when(
                "data_get_issues_open_empty_creators",
                client -> client.issues()
                        .list(
                                PROJECT,
                                IssueFilter.all()
                                        .withStatus(IssueStatus.OPEN)
                                        .withCreatedBy(List.of())
                                        .withContent("")));
        all.when("data_export_issues", client -> client.issues().exportUrl(PROJECT));
    }

    private static void positions(Exercises all) {
        position(all, "image_text", "{\"type\": \"Point\", \"coordinates\": [12.9, 34]}");
        position(all, "json_null", "null");
        position(all, "not_json", "no JSON");
        position(all, "pdf", Map.of("type", "Point", "coordinates", List.of(0.5, 0.25), "page", 1, "unit", "PERCENT"));
        position(
                all,
                "pdf_pixels",
                Map.of("type", "Point", "coordinates", List.of(50, 25), "page", 1, "unit", "POINTS"));
        position(all, "text", Map.of("textBlockId", "block-1", "startCharIndex", 3, "endCharIndex", 9));
        position(all, "unknown", Map.of("type", "Sphere"));
        Map<String, Object> point = Map.of("type", "Point", "coordinates", List.of(1, 2));
        Map<String, Object> frames = Map.of(
                "type",
                "KeyframesGeoJSONPoint",
                "keyframes",
                List.of(Map.of("frame", 5, "value", point), Map.of("frame", 9, "value", point)));
        position(all, "video_range", frames);
        position(all, "video_two_single_frames_merge", frames);
    }

    private static void position(Exercises all, String name, Object answer) {
        all.when("data_get_issue_position_" + name, client -> client.issues().get(ISSUE))
                .answering("issue.position", answer);
    }

    private static void changed(Exercises all) {
        all.when(
                "data_issue_update_all",
                client -> client.issues()
                        .update(
                                ISSUE,
                                IssueUpdate.ofContent("neu")
                                        .withLabel("cm00000000000000000000706")
                                        .withCategory("cm00000000000000000000705")
                                        .withPosition(IssuePosition.image(1, 2))));
        all.when("data_issue_update_one_field", client -> client.issues().update(ISSUE, IssueUpdate.ofContent("")));
        all.when("data_issue_resolve", client -> client.issues().resolve(ISSUE));
        all.when("data_issue_reopen", client -> client.issues().reopen(ISSUE));
    }

    private static Function<LabelboxClient, Call<?>> delete(String... issues) {
        return client -> client.issues().delete(List.of(issues));
    }

    private static void deleted(Exercises all) {
        all.when("data_issue_delete", delete(ISSUE));
        all.when("data_delete_issues", delete(ISSUE, "cm00000000000000000000702"));
        all.when("data_delete_issues_forbidden", delete(ISSUE))
                .refusing("deleteIssue", Refusal.error("AUTHORIZATION_ERROR", "Only the creator may delete an issue"));
        all.when(
                        "data_delete_issues_not_found",
                        client -> client.issues()
                                .delete(List.of(ISSUE))
                                .map(String::valueOf)
                                .optional())
                .answeringNothing("deleteIssue");
        all.when(
                        "data_delete_issues_answer_false",
                        client -> client.issues()
                                .delete(List.of(ISSUE))
                                .map(String::valueOf)
                                .recover(InvalidRequestException.class, refused -> Call.of("refused")))
                .answering("deleteIssue", false);
    }

    private static void said(Exercises all) {
        all.when("data_issue_comments", client -> client.issues().comments().list(ISSUE));
        all.when(
                "data_issue_create_comment",
                client -> client.issues().comments().create(ISSUE, "Schau \"nochmal\" hin"));
        all.when("data_comment_update", client -> client.issues().comments().update(COMMENT, "größer"));
        all.when("data_comment_delete", client -> client.issues().comments().delete(COMMENT));
    }

    private static void categories(Exercises all) {
        all.when(
                "data_create_issue_category",
                client -> client.issues().categories().create(PROJECT, "Größe \"falsch\"", ""));
        all.when(
                "data_get_issue_categories",
                client -> client.issues().categories().list(PROJECT));
        all.when("data_issue_category", client -> client.issues().categories().find(PROJECT, CATEGORY));
        all.when(
                        "data_issue_category_delete",
                        client -> client.issues()
                                .categories()
                                .create(PROJECT, "Wrong digit", "d")
                                .flatMap(made -> client.issues()
                                        .categories()
                                        .delete(made.id())
                                        .map(String::valueOf)))
                .answering("createIssueCategory.id", CATEGORY);
    }
}
