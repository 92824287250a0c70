package io.github.labelboxspring.boot.tasks;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Servers for tests in other packages and processes. */
public final class Servers {

    private Servers() {}

    /** Return the URL of a new, empty database of PostgreSQL. */
    public static String postgresUrl() {
        String server = Databases.postgres().getJdbcUrl("postgres", "postgres");
        String name = "d" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(new DriverManagerDataSource(server))
                .sql("create database " + name)
                .update();
        return Databases.postgres().getJdbcUrl("postgres", name);
    }

    /** Whether this machine has a MariaDB. */
    public static boolean hasMariaDb() {
        return MariaDb.isInstalled();
    }

    /** Return the URL of a new, empty database of MariaDB, by the driver {@code mariadb} or {@code mysql}. */
    public static String mariaDbUrl(String driver) {
        return MariaDb.server().url(driver);
    }

    /** Create the tables for watches. */
    public static JdbcClient tables(String url) {
        DriverManagerDataSource database = new DriverManagerDataSource(url);
        Databases.POSTGRESQL.initialize(database);
        return JdbcClient.create(database);
    }
}
