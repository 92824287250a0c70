package io.github.labelboxspring.boot.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.labelboxspring.boot.tasks.Servers;
import io.github.labelboxspring.boot.webhooks.WebhookDeliveryStore.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * By the scripts that are shipped. H2 understands the SQL of MySQL and MariaDB; a real MariaDB is asked through both drivers
 * if this machine has one.
 */
@ParameterizedClass
@CsvSource({
    "h2, ''",
    "mysql, ;MODE=MySQL;DATABASE_TO_LOWER=TRUE",
    "mariadb, ;MODE=MariaDB;DATABASE_TO_LOWER=TRUE",
    "postgresql, ''",
    "mariadb, server",
    "mysql, server"
})
class JdbcWebhookDeliveryStoreTests {

    private final String url;

    private final DriverManagerDataSource database;

    private final JdbcTemplate jdbc;

    private final DataSourceTransactionManager transactions;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    JdbcWebhookDeliveryStoreTests(String platform, String mode) {
        this.url = url(platform, mode);
        this.database = new DriverManagerDataSource(this.url);
        this.jdbc = new JdbcTemplate(this.database);
        this.transactions = new DataSourceTransactionManager(this.database);
        for (int twice = 0; twice < 2; twice++) {
            new ResourceDatabasePopulator(new ClassPathResource(
                            "io/github/labelboxspring/boot/webhooks/" + platform + "/R__labelbox_webhooks.sql"))
                    .execute(this.database);
        }
    }

    private static String url(String platform, String mode) {
        if (mode.equals("server")) {
            assumeTrue(Servers.hasMariaDb());
            return Servers.mariaDbUrl(platform);
        }
        return platform.equals("postgresql")
                ? Servers.postgresUrl()
                : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + mode;
    }

    /** Each instance of an application has its own. */
    private JdbcWebhookDeliveryStore store() {
        InstantSource clock = () -> this.now;
        return new JdbcWebhookDeliveryStore(
                this.jdbc,
                this.transactions,
                Duration.ofMinutes(5),
                Duration.ofDays(7),
                clock.withZone(ZoneOffset.UTC));
    }

    @Test
    void instancesKnowOfEachOthersDeliveries() {
        JdbcWebhookDeliveryStore one = store();
        JdbcWebhookDeliveryStore other = store();
        assertThat(one.claim("default", "d1")).isEqualTo(Claim.GRANTED);
        assertThat(other.claim("default", "d1")).isEqualTo(Claim.IN_PROGRESS);
        assertThat(other.claim("birds", "d1")).isEqualTo(Claim.GRANTED);
        assertThat(other.claim("default", "D1")).isEqualTo(Claim.GRANTED);
        one.published("default", "d1");
        assertThat(other.claim("default", "d1")).isEqualTo(Claim.PUBLISHED);
        one.release("default", "d1");
        assertThat(one.claim("default", "d1"))
                .as("what was published is not released")
                .isEqualTo(Claim.PUBLISHED);
    }

    @Test
    void whatIsReleasedCanBeClaimedAgain() {
        assertThat(store().claim("default", "d1")).isEqualTo(Claim.GRANTED);
        store().release("default", "d1");
        assertThat(store().claim("default", "d1")).isEqualTo(Claim.GRANTED);
    }

    /** As after a crash. */
    @Test
    void anUnfinishedDeliveryIsTakenOverByOne() {
        assertThat(store().claim("default", "d1")).isEqualTo(Claim.GRANTED);
        this.now = this.now.plus(Duration.ofMinutes(5)).plusMillis(1);
        assertThat(store().claim("default", "d1")).isEqualTo(Claim.GRANTED);
        assertThat(store().claim("default", "d1")).isEqualTo(Claim.IN_PROGRESS);
    }

    @Test
    void whatIsOldIsForgotten() {
        JdbcWebhookDeliveryStore store = store();
        assertThat(store.claim("default", "d1")).isEqualTo(Claim.GRANTED);
        store.published("default", "d1");
        this.now = this.now.plus(Duration.ofDays(7));
        assertThat(store.claim("default", "d1")).isEqualTo(Claim.PUBLISHED);
        this.now = this.now.plus(Duration.ofHours(2));
        assertThat(store.claim("default", "d1")).isEqualTo(Claim.GRANTED);
        assertThat(this.jdbc.queryForObject("select count(*) from labelbox_webhook_delivery", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aDeliveryIsRememberedTogetherWithTheChangesOfListeners() {
        JdbcWebhookDeliveryStore store = store();
        TransactionTemplate transaction = new TransactionTemplate(this.transactions);
        assertThat(store.claim("default", "d1")).isEqualTo(Claim.GRANTED);
        transaction.executeWithoutResult(status -> {
            store.published("default", "d1");
            status.setRollbackOnly();
        });
        assertThat(store().claim("default", "d1")).as("rolled back").isEqualTo(Claim.IN_PROGRESS);
        transaction.executeWithoutResult(status -> store.published("default", "d1"));
        assertThat(store().claim("default", "d1")).isEqualTo(Claim.PUBLISHED);
    }

    @Test
    void aDeliveryThatIsGoneCannotBePublished() {
        assertThatIllegalStateException()
                .isThrownBy(() -> store().published("default", "d1"))
                .withMessageContaining("d1");
    }

    /** As pools are often set up beside JPA. */
    @Test
    void connectionsMayNotCommitByThemselves() {
        SingleConnectionDataSource single = new SingleConnectionDataSource(this.url, true);
        single.setAutoCommit(false);
        JdbcWebhookDeliveryStore store = new JdbcWebhookDeliveryStore(
                new JdbcTemplate(single),
                new DataSourceTransactionManager(single),
                Duration.ofMinutes(5),
                Duration.ofDays(7));
        assertThat(store.claim("default", "d1")).isEqualTo(Claim.GRANTED);
        assertThat(store().claim("default", "d1")).isEqualTo(Claim.IN_PROGRESS);
        store.published("default", "d1");
        single.destroy();
        assertThat(store().claim("default", "d1")).isEqualTo(Claim.PUBLISHED);
    }

    @Test
    void ofManyClaimsAtTheSameTimeOneIsGranted() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Claim>> claims = IntStream.range(0, 200)
                    .<Callable<Claim>>mapToObj(each -> () -> store().claim("default", "d" + each % 10))
                    .toList();
            int granted = 0;
            for (Future<Claim> claim : threads.invokeAll(claims)) {
                granted += claim.get() == Claim.GRANTED ? 1 : 0;
            }
            assertThat(granted).isEqualTo(10);
        } finally {
            threads.shutdownNow();
        }
    }
}
