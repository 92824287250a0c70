package io.github.labelboxspring.sample.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The demonstration with its state in a real PostgreSQL. */
@Tag("processes")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"sample.demo.digits=60", "sample.demo.training=40", "sample.dispatch-interval=50ms"})
@ActiveProfiles("postgresql")
@DirtiesContext
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PostgresqlTests {

    private static final EmbeddedPostgres POSTGRES = start();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CampaignRepository campaigns;

    @Autowired
    private RoundRepository rounds;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        POSTGRES.close();
    }

    @Test
    void theDemonstrationRuns() {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> this.campaigns.all().stream()
                        .flatMap(campaign -> this.rounds.find(campaign.id(), 2).stream())
                        .anyMatch(round -> round.state() == Round.State.CLOSED));
        String campaign = this.campaigns.all().get(0).id();
        assertThat(this.rounds.all(campaign)).extracting(Round::size).containsExactly(40, 20);
        assertThat(this.rounds.get(campaign, 2).compared()).isEqualTo(20);
        await().untilAsserted(() -> assertThat(this.jdbc
                        .sql("select count(*) from activity where kind = 'WEBHOOK' and title = 'Label created'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(60));
        assertThat(this.jdbc
                        .sql("select script from flyway_schema_history where success order by installed_rank")
                        .query(String.class)
                        .list())
                .contains("V1__campaigns.sql")
                .anyMatch(script -> script.endsWith("BatchTables"))
                .containsAll(List.of("R__labelbox_tasks.sql", "R__labelbox_webhooks.sql"));
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
