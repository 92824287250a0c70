package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.Delivery;
import io.github.labelboxspring.emulator.PayloadForm;
import io.github.labelboxspring.emulator.Webhooks;
import io.github.labelboxspring.emulator.internal.domain.webhooks.Courier;
import io.github.labelboxspring.emulator.internal.domain.webhooks.Webhook;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.util.List;

final class WorkspaceWebhooks implements Webhooks {

    private final World world;
    private final Courier courier;
    private final String organizationId;

    WorkspaceWebhooks(World world, Courier courier, String organizationId) {
        this.world = world;
        this.courier = courier;
        this.organizationId = organizationId;
    }

    private Organization organization() {
        return this.world.organization(this.organizationId);
    }

    @Override
    public List<Delivery> deliveries() {
        return this.world.read(() -> this.courier.deliveries(organization()));
    }

    @Override
    public List<Delivery> deliveries(String webhookId) {
        return this.world.read(() -> {
            Webhook webhook = Found.in(organization()).webhook(webhookId);
            return this.courier.deliveries(organization()).stream()
                    .filter(delivery -> delivery.webhookId().equals(webhook.id()))
                    .toList();
        });
    }

    @Override
    public void redeliver(String deliveryId) {
        this.world.write(() -> {
            this.courier.redeliver(organization(), deliveryId);
            return deliveryId;
        });
    }

    @Override
    public void send(String webhookId, PayloadForm form) {
        this.world.write(() -> {
            Webhook webhook = Found.in(organization()).webhook(webhookId);
            webhook.send(form, this.world.now());
            return webhook;
        });
    }
}
