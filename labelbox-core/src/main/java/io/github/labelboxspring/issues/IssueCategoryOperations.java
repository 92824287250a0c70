package io.github.labelboxspring.issues;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on the issue categories of a project.
 *
 * <pre>{@code
 * IssueCategory category = client.issues()
 *         .categories()
 *         .create(projectId, "Wrong species", "The bird is another one")
 *         .execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/issues-comments">Labelbox: issues and comments</a>
 */
@CheckReturnValue
public final class IssueCategoryOperations {

    private static final Document<IssueCategory> CREATE_CATEGORY = Document.mutation(
                    IssueCategoryOperations.class, "CreateIssueCategory", "createIssueCategory", IssueCategory.class)
            .experimental();

    private static final Document<List<IssueCategory>> LIST_CATEGORIES = Document.query(
            IssueCategoryOperations.class,
            "ListIssueCategories",
            "project.issueCategories",
            ResultType.listOf(IssueCategory.class));

    private static final Document<IssueCategory> UPDATE_CATEGORY = Document.mutation(
                    IssueCategoryOperations.class, "UpdateIssueCategory", "editIssueCategory", IssueCategory.class)
            .experimental()
            .idempotent();

    private static final Document<Object> DELETE_CATEGORY = Document.mutation(
                    IssueCategoryOperations.class, "DeleteIssueCategory", "deleteIssueCategory", Object.class)
            .experimental()
            .deletion();

    private final Caller caller;

    public IssueCategoryOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Create a category in a project.
     *
     * <p>Fails with {@link NotFoundException} if the project does not exist.
     *
     * @param description describes which issues belong to it; may be empty
     * @throws IllegalArgumentException before any request, if the name is blank
     */
    @PythonSdk("Project.create_issue_category")
    public Call<IssueCategory> create(String projectId, String name, String description) {
        return this.caller.call(CREATE_CATEGORY.with(
                Map.of("projectId", projectId, "name", checked(name), "description", description)));
    }

    /** Return all categories of a project. Fails with {@link NotFoundException} if the project does not exist. */
    @PythonSdk("Project.get_issue_categories")
    public Call<List<IssueCategory>> list(String projectId) {
        return this.caller.call(LIST_CATEGORIES.with("projectId", projectId));
    }

    /**
     * Return the category with the given id, or empty if it no longer exists. All categories of the project are read,
     * because Labelbox has no query for one. Fails with {@link NotFoundException} if the project does not exist.
     */
    @PythonSdk("Issue.category")
    public Call<Optional<IssueCategory>> find(String projectId, String categoryId) {
        return list(projectId)
                .map(all -> all.stream()
                        .filter(each -> each.id().equals(categoryId))
                        .findFirst());
    }

    /**
     * Update a category. Labelbox requires both the name and the description.
     *
     * <p>Fails with {@link NotFoundException} if the category does not exist.
     *
     * @throws IllegalArgumentException before any request, if the name is blank
     */
    @PythonSdk("IssueCategory.update")
    public Call<IssueCategory> update(String categoryId, String name, String description) {
        return this.caller.call(
                UPDATE_CATEGORY.with(Map.of("id", categoryId, "name", checked(name), "description", description)));
    }

    /**
     * Delete a category, but not its issues.
     *
     * <p>Fails with {@link NotFoundException} if the category does not exist, and with
     * {@link io.github.labelboxspring.error.InvalidRequestException} if Labelbox reports that it did not delete it.
     */
    @PythonSdk("IssueCategory.delete")
    public Call<Void> delete(String categoryId) {
        return Deletions.send(this.caller, DELETE_CATEGORY.with("id", categoryId), "the issue category " + categoryId);
    }

    private static String checked(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of an issue category must not be blank");
        }
        return name;
    }
}
