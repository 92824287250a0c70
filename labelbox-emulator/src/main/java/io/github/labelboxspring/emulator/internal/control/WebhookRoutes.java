package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.Delivery;
import io.github.labelboxspring.emulator.PayloadForm;
import io.github.labelboxspring.emulator.Webhooks;
import io.github.labelboxspring.emulator.Workspace;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Exposes {@link Webhooks} over HTTP. */
final class WebhookRoutes {

    private static final String DELIVERIES = "/organizations/{organizationId}/webhook-deliveries";

    private final ControlService control;
    private final Function<String, Workspace> workspaces;

    /** @param workspaces finds an organization by its id */
    WebhookRoutes(ControlService control, Function<String, Workspace> workspaces) {
        this.control = control;
        this.workspaces = workspaces;
    }

    /** Registers the handler of a path. */
    interface Registry {

        void on(String method, String path, Function<RestRequest, Reply> handler);
    }

    void addTo(Registry routes) {
        routes.on("GET", DELIVERIES, this::deliveries);
        routes.on("POST", DELIVERIES + "/{deliveryId}/redelivery", this::redeliver);
        routes.on("PUT", "/organizations/{organizationId}/webhooks/{webhookId}", this::send);
    }

    private Webhooks webhooks(RestRequest request) {
        return this.control.webhooks(this.workspaces.apply(request.path("organizationId")));
    }

    private Reply deliveries(RestRequest request) {
        String webhookId = request.query().get("webhookId");
        Webhooks webhooks = webhooks(request);
        List<Delivery> found = webhookId == null ? webhooks.deliveries() : webhooks.deliveries(webhookId);
        return Reply.json(200, found.stream().map(WebhookRoutes::form).toList());
    }

    private Reply redeliver(RestRequest request) {
        webhooks(request).redeliver(request.path("deliveryId"));
        return Reply.empty(204);
    }

    private Reply send(RestRequest request) {
        Object wanted = request.json().get("payload");
        PayloadForm form = Arrays.stream(PayloadForm.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("payload must be one of " + List.of(PayloadForm.values())));
        webhooks(request).send(request.path("webhookId"), form);
        return Reply.empty(204);
    }

    private static Map<String, Object> form(Delivery delivery) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", delivery.id());
        form.put("webhookId", delivery.webhookId());
        form.put("topic", delivery.topic());
        form.put("createdAt", delivery.createdAt().toString());
        form.put("headers", delivery.headers());
        form.put("body", delivery.body());
        form.put("state", delivery.state().name());
        form.put(
                "attempts",
                delivery.attempts().stream().map(WebhookRoutes::form).toList());
        return form;
    }

    private static Map<String, @Nullable Object> form(Delivery.Attempt attempt) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("at", attempt.at().toString());
        form.put("url", attempt.url());
        form.put("status", attempt.status());
        form.put("headers", attempt.headers());
        form.put("body", attempt.body());
        form.put("failure", attempt.failure());
        return form;
    }
}
