package io.github.labelboxspring.sample.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class ActivityLogTests {

    private static final int MANY = 10_500;

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .generateUniqueName(true)
            .setType(EmbeddedDatabaseType.H2)
            .addScript("db/migration/V1__campaigns.sql")
            .build();

    private final List<Object> events = new ArrayList<>();

    private final ActivityLog log =
            new ActivityLog(JdbcClient.create(this.database), Clock.systemUTC(), this.events::add);

    @AfterEach
    void shutDown() {
        this.database.shutdown();
    }

    @Test
    void theLatestTenThousandAreKept() {
        new JdbcTemplate(this.database)
                .batchUpdate(
                        "insert into activity (happened_at, kind, title, detail) values (current_timestamp, 'TASK', ?, '')",
                        IntStream.range(0, MANY)
                                .mapToObj(each -> new Object[] {"task " + each})
                                .toList());
        this.log.forget();
        List<Activity> kept = this.log.latest(null, MANY);
        assertThat(kept).hasSize(10_000);
        assertThat(kept.get(0).title()).isEqualTo("task " + (MANY - 1));
        assertThat(kept.get(9_999).title()).isEqualTo("task " + (MANY - 10_000));
        this.log.forget();
        assertThat(this.log.latest(null, MANY)).hasSize(10_000);
    }

    @Test
    void whatIsToldTwiceIsNotedOnce() {
        assertThat(this.log.addOnce(Activity.Kind.TASK, null, "export complete", "", "key"))
                .isTrue();
        assertThat(this.log.addOnce(Activity.Kind.TASK, null, "export complete", "", "key"))
                .isFalse();
        assertThat(this.log.latest(Activity.Kind.TASK, 10)).hasSize(1);
        assertThat(this.events).hasSize(2);
    }
}
