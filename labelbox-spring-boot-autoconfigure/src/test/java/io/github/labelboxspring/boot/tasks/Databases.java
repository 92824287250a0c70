package io.github.labelboxspring.boot.tasks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The databases that stores are tested with. H2 understands the SQL of MySQL and MariaDB. A real MariaDB is asked through
 * both drivers if this machine has one; there is no real MySQL.
 */
enum Databases {
    H2("h2", ""),
    MYSQL("mysql", ";MODE=MySQL;DATABASE_TO_LOWER=TRUE"),
    MARIADB("mariadb", ";MODE=MariaDB;DATABASE_TO_LOWER=TRUE"),
    POSTGRESQL("postgresql", ""),
    MARIADB_SERVER("mariadb", ""),
    MARIADB_SERVER_BY_MYSQL_DRIVER("mysql", "");

    private static @Nullable EmbeddedPostgres postgres;

    private final String script;

    private final String mode;

    Databases(String script, String mode) {
        this.script = script;
        this.mode = mode;
    }

    /** Whether this machine has it. */
    boolean isThere() {
        return !isMariaDbServer() || MariaDb.isInstalled();
    }

    boolean isMariaDbServer() {
        return this == MARIADB_SERVER || this == MARIADB_SERVER_BY_MYSQL_DRIVER;
    }

    /** Return a pool of connections to a new database with the tables. */
    HikariDataSource create() {
        HikariConfig config = new HikariConfig();
        if (this == POSTGRESQL) {
            config.setJdbcUrl(postgres().getJdbcUrl("postgres", "postgres"));
            String schema = "s" + UUID.randomUUID().toString().replace("-", "");
            config.setConnectionInitSql("create schema if not exists " + schema + "; set search_path to " + schema);
        } else if (isMariaDbServer()) {
            config.setJdbcUrl(MariaDb.server().url(this.script));
        } else {
            config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + this.mode);
        }
        config.setMaximumPoolSize(5);
        config.setConnectionTimeout(2_000);
        HikariDataSource pool = new HikariDataSource(config);
        initialize(pool);
        return pool;
    }

    void initialize(DataSource database) {
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource(
                        "io/github/labelboxspring/boot/tasks/" + this.script + "/R__labelbox_tasks.sql")),
                database);
    }

    /** One server for all tests of this process, stopped with it. */
    static synchronized EmbeddedPostgres postgres() {
        EmbeddedPostgres running = postgres;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder().start();
            } catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
            postgres = running;
        }
        return running;
    }
}
