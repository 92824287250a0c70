package io.github.labelboxspring.boot.autoconfigure.tasks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.init.DatabaseInitializationProperties;

/** The tables for watched tasks. */
@ConfigurationProperties("labelbox.tasks.jdbc")
public final class LabelboxTasksSchemaProperties extends DatabaseInitializationProperties {

    /** The script is repeatable, so an error is always reported. */
    public LabelboxTasksSchemaProperties() {
        setContinueOnError(false);
    }

    @Override
    public String getDefaultSchemaLocation() {
        return "classpath:io/github/labelboxspring/boot/tasks/@@platform@@/R__labelbox_tasks.sql";
    }
}
