package io.github.labelboxspring.boot.autoconfigure.tasks;

import io.github.labelboxspring.boot.autoconfigure.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S11: what docs/reference/tasks-and-events.md shows is true. */
class TasksPageTests {

    private static final List<String> IMPORTS = List.of(
            "io.github.labelboxspring.LabelboxClient",
            "io.github.labelboxspring.boot.tasks.*",
            "io.github.labelboxspring.exports.*",
            "java.time.Duration",
            "org.springframework.context.event.EventListener",
            "org.springframework.jdbc.core.simple.JdbcClient",
            "org.springframework.stereotype.Component");

    private final Page page = Page.named("tasks-and-events.md");

    @Test
    void itsCodeCompiles(@TempDir Path folder) throws IOException {
        this.page.compiles(folder, IMPORTS);
    }

    @Test
    void itNamesEveryPropertyOfTasks() {
        this.page.namesProperties("labelbox.tasks");
    }
}
