package io.github.labelboxspring.webhooks;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.Selection;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import io.github.labelboxspring.organization.Organization;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.users.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.CheckReturnValue;

/**
 * Manage webhooks of the organization and its projects. Calls fail with
 * {@link io.github.labelboxspring.error.NotFoundException} if an id does not exist.
 *
 * <pre>{@code
 * String secret = System.getenv("WEBHOOK_SECRET");
 * NewWebhook created = NewWebhook.of("https://example.org/labelbox/webhooks", secret, WebhookTopic.LABEL_CREATED)
 *         .withProject(projectId);
 * Webhook webhook = client.organization().webhooks().create(created).execute();
 * client.organization()
 *         .webhooks()
 *         .update(webhook.id(), WebhookUpdate.ofTopics(WebhookTopic.LABEL_CREATED, WebhookTopic.WORKFLOW_ACTION))
 *         .execute();
 * client.organization().webhooks().delete(webhook.id()).execute();
 * }</pre>
 *
 * <p>The Spring Boot starter receives the deliveries.
 *
 * @see <a href="https://docs.labelbox.com/reference/webhook">Labelbox: webhooks</a>
 */
@CheckReturnValue
public final class WebhookOperations {

    private static final Document<List<Webhook>> LIST_WEBHOOKS = Document.query(
            WebhookOperations.class, "ListWebhooks", "organization.webhooks", ResultType.listOf(Webhook.class));

    private static final Document<List<Webhook>> LIST_PROJECT_WEBHOOKS = Document.query(
            WebhookOperations.class, "ListProjectWebhooks", "project.webhooks", ResultType.listOf(Webhook.class));

    private static final Document<Webhook> CREATE_WEBHOOK =
            Document.mutation(WebhookOperations.class, "CreateWebhook", "createWebhook", Webhook.class);

    private static final Document<Webhook> CREATE_PROJECT_WEBHOOK =
            Document.mutation(WebhookOperations.class, "CreateProjectWebhook", "createWebhook", Webhook.class);

    private static final Document<Webhook> UPDATE_WEBHOOK = Document.mutation(
                    WebhookOperations.class, "UpdateWebhook", "updateWebhook", Webhook.class)
            .idempotent();

    private static final Document<Deleted> DELETE_WEBHOOK = Document.mutation(
                    WebhookOperations.class, "DeleteWebhook", "updateWebhook", Deleted.class)
            .idempotent();

    private static final Document<Optional<User>> GET_CREATOR = Document.query(
            WebhookOperations.class,
            "GetWebhookCreator",
            "webhook.createdBy",
            ResultType.of(User.class).optional());

    private static final Document<Optional<Project>> GET_PROJECT = Document.query(
            WebhookOperations.class,
            "GetWebhookProject",
            "webhook.project",
            ResultType.of(Project.class).optional());

    private static final Document<Organization> GET_ORGANIZATION = Document.query(
            WebhookOperations.class, "GetWebhookOrganization", "webhook.organization", Organization.class);

    private final Caller caller;

    public WebhookOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return all webhooks of the organization, including those of projects and those that are not active. */
    @JavaOnly("Organization.webhooks without a filter")
    public PagedCall<Webhook> list() {
        return list(Criteria.all());
    }

    /** Return the selected webhooks of the organization. */
    @PythonSdk("Organization.webhooks")
    public PagedCall<Webhook> list(Selection<Webhook> selection) {
        return ListDocument.of(LIST_WEBHOOKS, Map.of()).select(selection).call(this.caller);
    }

    /** Return all webhooks of a project, including those that are not active. */
    @JavaOnly("Project.webhooks without a filter")
    public PagedCall<Webhook> listOfProject(String projectId) {
        return listOfProject(projectId, Criteria.all());
    }

    /** Return the selected webhooks of a project. */
    @PythonSdk("Project.webhooks")
    public PagedCall<Webhook> listOfProject(String projectId, Selection<Webhook> selection) {
        return ListDocument.of(LIST_PROJECT_WEBHOOKS, Map.of("projectId", projectId))
                .select(selection)
                .call(this.caller);
    }

    /**
     * Create a webhook, which is active immediately. The URL, the secret and the topics are validated first.
     *
     * <p>The webhook receives one label at a time. The export payload can only be selected in the web application.
     */
    @PythonSdk({"Webhook.create", "Webhook.validate_topics"})
    public Call<Webhook> create(NewWebhook webhook) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("url", webhook.url());
        variables.put("secret", webhook.secret());
        Document<Webhook> document = CREATE_WEBHOOK;
        if (webhook.projectId() != null) {
            variables.put("projectId", webhook.projectId());
            document = CREATE_PROJECT_WEBHOOK;
        }
        return this.caller.call(
                document.constants(Map.of("topics", webhook.topics())).with(variables));
    }

    /** Apply an update to a webhook. */
    @PythonSdk({"Webhook.update", "Webhook.validate_value"})
    public Call<Webhook> update(String id, WebhookUpdate update) {
        return this.caller.call(UPDATE_WEBHOOK.constants(update.constants()).with(update.variables(id)));
    }

    /**
     * Deactivate a webhook by setting {@link WebhookStatus#INACTIVE}. The platform does not delete webhooks, so the
     * webhook is still listed, and an update can reactivate it.
     */
    @PythonSdk("Webhook.delete")
    public Call<Void> delete(String id) {
        return this.caller.call(DELETE_WEBHOOK.with("id", id)).withoutResult();
    }

    /** Return the user who created a webhook, empty if that user no longer exists. */
    @PythonSdk("Webhook.created_by")
    public Call<Optional<User>> findCreator(String id) {
        return this.caller.call(GET_CREATOR.with("id", id));
    }

    /** Return the project of a webhook, empty if it belongs to the organization. */
    @PythonSdk("Webhook.project")
    public Call<Optional<Project>> findProject(String id) {
        return this.caller.call(GET_PROJECT.with("id", id));
    }

    /** Return the organization of a webhook. */
    @PythonSdk("Webhook.organization")
    public Call<Organization> organization(String id) {
        return this.caller.call(GET_ORGANIZATION.with("id", id));
    }

    record Deleted(String id) {}
}
