package io.github.labelboxspring.emulator.internal.domain.webhooks;

import io.github.labelboxspring.emulator.PayloadForm;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Permission;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A webhook: a URL that is notified of changes in a project or in the whole organization. */
public final class Webhook extends Entity {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final User createdBy;
    private final @Nullable Project project;
    private final String secret;
    private String url;
    private List<WebhookTopic> topics;
    private WebhookStatus status = WebhookStatus.ACTIVE;
    private PayloadForm form = PayloadForm.LABEL;

    /**
     * @param project the project, or null for the whole organization
     * @param secret the secret for signing payloads
     * @throws RuleException if the URL is invalid, or the secret or the topics are empty (inferred)
     */
    public Webhook(
            Session session, @Nullable Project project, String url, String secret, Collection<WebhookTopic> topics) {
        super(session.world().ids().cuid(), session.world().now());
        if (secret.isEmpty()) {
            throw new RuleException("A webhook needs a secret");
        }
        if (topics.isEmpty()) {
            throw new RuleException("A webhook needs at least one topic");
        }
        this.createdBy = session.user();
        this.project = project;
        this.secret = secret;
        this.url = checked(url);
        this.topics = distinct(topics);
    }

    private static String checked(String url) {
        try {
            URI address = new URI(url);
            if (address.getHost() != null && SCHEMES.contains(address.getScheme())) {
                return url;
            }
        } catch (URISyntaxException wrong) {
            throw new RuleException("The URL of a webhook cannot be read: " + wrong.getMessage());
        }
        throw new RuleException("The URL of a webhook must begin with https:// or http:// and have a host: " + url);
    }

    private static List<WebhookTopic> distinct(Collection<WebhookTopic> topics) {
        return topics.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(topics));
    }

    public User createdBy() {
        return this.createdBy;
    }

    public Organization organization() {
        return this.createdBy.organization();
    }

    /** Return the project, or null for the whole organization. */
    public @Nullable Project project() {
        return this.project;
    }

    public String url() {
        return this.url;
    }

    String secret() {
        return this.secret;
    }

    public List<WebhookTopic> topics() {
        return this.topics;
    }

    public WebhookStatus status() {
        return this.status;
    }

    /**
     * Return the form of payloads. Webhooks created with the API have the form for labels; the other one can be
     * selected in the web application.
     */
    public PayloadForm form() {
        return this.form;
    }

    public void send(PayloadForm chosen, Instant now) {
        this.form = chosen;
        touch(now);
    }

    void move(String newUrl) {
        this.url = checked(newUrl);
    }

    /** Set the topics. Without topics, the webhook is not notified. */
    void tell(Collection<WebhookTopic> newTopics) {
        this.topics = distinct(newTopics);
    }

    void become(WebhookStatus newStatus) {
        this.status = newStatus;
    }

    /** Return the topic under which the webhook is notified, or empty if it is not. */
    Optional<WebhookTopic> topic(Notice notice) {
        boolean told =
                this.status == WebhookStatus.ACTIVE && (this.project == null || this.project == notice.project());
        return told ? notice.topics().filter(this.topics::contains).findFirst() : Optional.empty();
    }

    /** That webhooks are visible to users who can see the organization or the project is inferred. */
    @Override
    public boolean visibleTo(Session session) {
        return this.project == null ? session.may(Permission.VIEW) : this.project.visibleTo(session);
    }
}
