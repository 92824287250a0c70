package io.github.labelboxspring.boot.tasks;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** PostgreSQL for tests in other packages and processes. */
public final class Servers {

    private Servers() {}

    /** Return the URL of a new, empty database. */
    public static String postgresUrl() {
        String server = Databases.postgres().getJdbcUrl("postgres", "postgres");
        String name = "d" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(new DriverManagerDataSource(server))
                .sql("create database " + name)
                .update();
        return Databases.postgres().getJdbcUrl("postgres", name);
    }

    /** Create the tables for watches. */
    public static JdbcClient tables(String url) {
        DriverManagerDataSource database = new DriverManagerDataSource(url);
        Databases.POSTGRESQL.initialize(database);
        return JdbcClient.create(database);
    }
}
