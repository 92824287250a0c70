package io.github.labelboxspring.boot.autoconfigure.tasks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.init.DatabaseInitializationProperties;

/** The tables for watched tasks. */
@ConfigurationProperties("labelbox.tasks.jdbc")
public class LabelboxTasksSchemaProperties extends DatabaseInitializationProperties {

    @Override
    public String getDefaultSchemaLocation() {
        return "classpath:io/github/labelboxspring/boot/tasks/@@platform@@/R__labelbox_tasks.sql";
    }
}
