package io.github.labelboxspring.emulator.internal.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Delivery;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The log is bounded. */
class DeliveryLogTest {

    private final World world = new World(Clock.systemUTC(), () -> false);
    private final Organization organization = this.world.createOrganization("o");
    private final DeliveryLog log = DeliveryLog.of(this.organization);
    private final Webhook webhook = new Webhook(
            new Session(this.world, this.world.createUser(this.organization, "a@example.org", DefaultRole.ADMIN)),
            null,
            "https://example.org/",
            "secret",
            List.of(WebhookTopic.LABEL_CREATED));

    private Notification next() {
        return new Notification(this.world, this.log.next(), this.webhook, WebhookTopic.LABEL_CREATED, "{}");
    }

    private List<Notification> awaited(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> next())
                .filter(this.log::await)
                .toList();
    }

    @Test
    void theLastThousandThatEndedAreKept() {
        List<Notification> all = awaited(1_003);
        all.forEach(each -> this.log.end(each, Delivery.State.DELIVERED));

        assertThat(this.log.all()).containsExactlyElementsOf(all.subList(3, 1_003));
        assertThat(this.log.find(all.get(2).id())).isEmpty();
    }

    @Test
    void thoseThatWaitAreKeptInTheirOrder() {
        List<Notification> all = awaited(3);
        this.log.end(all.get(1), Delivery.State.FAILED);

        assertThat(this.log.all()).containsExactlyElementsOf(all);
        assertThat(this.log.awaits(all.get(0))).isTrue();
        assertThat(this.log.awaits(all.get(1))).isFalse();
        assertThat(this.log.await(all.get(1))).isTrue();
        assertThat(all.get(1).state()).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void whatIsMoreThanTenThousandIsNotAwaited() {
        List<Notification> all = awaited(10_000);
        Notification more = next();

        assertThat(all).hasSize(10_000);
        assertThat(this.log.await(more)).isFalse();
        assertThat(more.state()).isEqualTo(Delivery.State.FAILED);
        assertThat(this.log.all()).hasSize(10_001).last().isSameAs(more);
        this.log.end(all.get(0), Delivery.State.DELIVERED);
        assertThat(this.log.await(next())).isTrue();
    }
}
