package io.github.labelboxspring.emulator.internal.domain.webhooks;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.util.List;
import java.util.function.Supplier;

/** Queries and mutations of webhooks. Webhooks cannot be deleted. */
public final class WebhookResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "webhooks";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Webhook", Webhook.class)
                .query("webhook", WebhookResolvers::find)
                .mutation("createWebhook", WebhookResolvers::create)
                .mutation("updateWebhook", WebhookResolvers::update)
                .field("Organization", "webhooks", call -> Listing.page(call, Webhook.class))
                .field("Project", "webhooks", WebhookResolvers::ofProject);
    }

    private static Webhook find(Invocation call) {
        return Listing.store(call, Webhook.class)
                .find(call.text("where", "id"))
                .filter(webhook -> webhook.visibleTo(Listing.session(call)))
                .orElseThrow(() -> ApiException.notFound("Webhook"));
    }

    private static List<Webhook> ofProject(Invocation call) {
        Project project = call.source(Project.class);
        return Listing.page(call, Webhook.class, webhook -> webhook.project() == project);
    }

    private static Webhook create(Invocation call) {
        Project project = call.find("data", "project", "id")
                .map(id -> ProjectResolvers.find(call, id))
                .orElse(null);
        return Listing.store(call, Webhook.class)
                .add(kept(() -> new Webhook(
                        Listing.session(call),
                        project,
                        call.text("data", "url"),
                        call.text("data", "secret"),
                        topics(call))));
    }

    private static Webhook update(Invocation call) {
        Webhook webhook = find(call);
        return kept(() -> {
            call.find("data", "url").ifPresent(webhook::move);
            if (call.has("data", "topics", "set")) {
                webhook.tell(topics(call));
            }
            call.find("data", "status").map(WebhookStatus::valueOf).ifPresent(webhook::become);
            webhook.touch(Listing.session(call).world().now());
            return webhook;
        });
    }

    private static List<WebhookTopic> topics(Invocation call) {
        return call.list("data", "topics", "set").stream()
                .map(topic -> WebhookTopic.valueOf(topic.toString()))
                .toList();
    }

    private static Webhook kept(Supplier<Webhook> rules) {
        try {
            return rules.get();
        } catch (RuleException broken) {
            throw ApiException.invalid(422, broken.reason());
        }
    }
}
