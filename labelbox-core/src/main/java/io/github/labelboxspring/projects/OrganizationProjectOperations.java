package io.github.labelboxspring.projects;

import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.Selection;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.ListDocument;
import java.util.Map;
import org.springframework.lang.CheckReturnValue;

/**
 * List the projects of the organization. The official SDK has this list in addition to that of all projects.
 *
 * <pre>{@code
 * List<Project> newest = client.organization().projects().list(Project.CREATED_AT.descending()).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/project">Labelbox: projects</a>
 */
@CheckReturnValue
public final class OrganizationProjectOperations {

    private final Caller caller;

    public OrganizationProjectOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return selected projects that the API key's user can see, without deleted projects. */
    @PythonSdk("Organization.projects")
    public PagedCall<Project> list(Selection<Project> selection) {
        return ListDocument.of(ProjectOperations.LIST_ORGANIZATION_PROJECTS, Map.of("deleted", false))
                .select(selection)
                .call(this.caller);
    }
}
