package io.github.labelboxspring.resourcetags;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage tags of the organization and its projects. Calls fail with
 * {@link io.github.labelboxspring.error.NotFoundException} if an id does not exist.
 *
 * <pre>{@code
 * ResourceTag urgent = client.organization().resourceTags().create("urgent", "4ed2f9").execute();
 * client.organization().resourceTags().updateOfProject(projectId, List.of(urgent.id())).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/project">Labelbox: projects</a>
 */
@CheckReturnValue
public final class ResourceTagOperations {

    private static final Document<List<ResourceTag>> LIST_TAGS = Document.query(
            ResourceTagOperations.class,
            "ListResourceTags",
            "organization.resourceTag",
            ResultType.listOf(ResourceTag.class));

    private static final Document<ResourceTag> CREATE_TAG =
            Document.mutation(ResourceTagOperations.class, "CreateResourceTag", "createResourceTag", ResourceTag.class);

    private static final Document<ResourceTag> UPDATE_TAG = Document.mutation(
                    ResourceTagOperations.class, "UpdateResourceTag", "updateResourceTag", ResourceTag.class)
            .idempotent();

    private static final Document<List<ResourceTag>> LIST_TAGS_OF_PROJECT = Document.query(
            ResourceTagOperations.class,
            "ListProjectResourceTags",
            "project.resourceTags",
            ResultType.listOf(ResourceTag.class));

    private static final Document<List<ResourceTag>> UPDATE_TAGS_OF_PROJECT = Document.mutation(
                    ResourceTagOperations.class,
                    "UpdateProjectResourceTags",
                    "project.updateProjectResourceTags",
                    ResultType.listOf(ResourceTag.class))
            .idempotent();

    private final Caller caller;

    public ResourceTagOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return all tags of the organization. */
    @PythonSdk("Organization.get_resource_tags")
    public Call<List<ResourceTag>> list() {
        return this.caller.call(LIST_TAGS.request());
    }

    /**
     * Create a tag.
     *
     * @param text the text, not blank
     * @param color six hexadecimal digits without {@code #}, such as {@code 7fcd3c}
     * @throws IllegalArgumentException if the text is blank or the color is invalid
     */
    @PythonSdk("Organization.create_resource_tag")
    public Call<ResourceTag> create(String text, String color) {
        ResourceTagUpdate tag = ResourceTagUpdate.ofText(text).withColor(color);
        return this.caller.call(CREATE_TAG.with(tag.variables()));
    }

    /**
     * Change the text of a tag, its color or both, wherever the tag is used.
     *
     * <pre>{@code
     * ResourceTag tag = client.organization().resourceTags().list().execute().get(0);
     * client.organization().resourceTags().update(tag.id(), ResourceTagUpdate.ofColor("f6c600")).execute();
     * }</pre>
     */
    @JavaOnly("ResourceTag.update, which the list of members does not have")
    public Call<ResourceTag> update(String id, ResourceTagUpdate update) {
        return this.caller.call(UPDATE_TAG.with(update.variables(id)));
    }

    /** Return the tags of a project. */
    @PythonSdk("Project.get_resource_tags")
    public Call<List<ResourceTag>> listOfProject(String projectId) {
        return this.caller.call(LIST_TAGS_OF_PROJECT.with("projectId", projectId));
    }

    /**
     * Replace the tags of a project; an empty collection removes all. That tags are replaced rather than added is
     * inferred, because the official SDK does not document it.
     *
     * @return the new tags of the project
     */
    @PythonSdk("Project.update_project_resource_tags")
    public Call<List<ResourceTag>> updateOfProject(String projectId, Collection<String> tagIds) {
        return this.caller.call(
                UPDATE_TAGS_OF_PROJECT.with(Map.of("projectId", projectId, "tagIds", List.copyOf(tagIds))));
    }
}
