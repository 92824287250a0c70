package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.ReceivedRequest;
import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.domain.labels.Labels;
import io.github.labelboxspring.emulator.internal.domain.models.Model;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.tasks.Task;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders the state as a read-only web page without keys and scripts. */
final class StatePage {

    private static final int LATEST = 50;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Labelbox emulator</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
            .wide { overflow-x: auto }
            table { border-collapse: collapse; margin: 0 0 1.5rem }
            caption { font-weight: 600; text-align: left }
            th, td { border-bottom: 1px solid #8886; padding: .2rem .8rem .2rem 0; text-align: left }
            code { font-size: 13px }
            </style>
            </head>
            <body>
            <h1>Labelbox emulator %s</h1>
            <p>It is %s here%s. There are %d files. <a href="/emulator/v1/openapi.json">The control's description</a></p>
            %s
            </body>
            </html>
            """;

    private final ControlService control;
    private final World world;

    StatePage(ControlService control, World world) {
        this.control = control;
        this.world = world;
    }

    Reply show() {
        String organizations = this.world.read(
                () -> this.world.organizations().stream().map(StatePage::show).collect(Collectors.joining()));
        String page = String.format(
                Locale.ROOT,
                PAGE,
                escaped(this.control.version()),
                this.control.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                this.control.clock().frozen() ? ", where the clock is frozen" : "",
                this.control.files(),
                organizations + requests());
        return new Reply.Bytes(
                200,
                Map.of(
                        "content-type",
                        "text/html; charset=utf-8",
                        "content-security-policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
                        "cache-control",
                        "no-store"),
                page.getBytes(StandardCharsets.UTF_8));
    }

    private static String show(Organization organization) {
        return "<h2>" + escaped(organization.name()) + " <code>" + organization.id() + "</code></h2>\n"
                + work(organization)
                + table(
                        "Members",
                        List.of("address", "role", "id"),
                        all(organization, User.class),
                        user -> row(user.email(), user.orgRole().name(), user.id()))
                + table(
                        "Latest tasks",
                        List.of("name", "type", "status", "%", "begun", "id"),
                        latest(all(organization, Task.class)),
                        task -> row(
                                task.name(),
                                task.type(),
                                task.status(),
                                Math.round(task.completionPercentage()),
                                task.createdAt().truncatedTo(ChronoUnit.SECONDS),
                                task.id()));
    }

    private static String work(Organization organization) {
        return table(
                        "Projects",
                        List.of("name", "media type", "data rows", "where they are", "labels", "id"),
                        all(organization, Project.class),
                        project -> row(
                                project.name(),
                                project.allowedMediaType(),
                                Workflow.of(project).rows().count(),
                                places(project),
                                Labels.of(project).count(),
                                project.id()))
                + table(
                        "Datasets",
                        List.of("name", "data rows", "id"),
                        all(organization, Dataset.class),
                        dataset -> row(dataset.name(), dataset.rowCount(), dataset.id()))
                + table(
                        "Ontologies",
                        List.of("name", "media type", "id"),
                        all(organization, Ontology.class),
                        ontology -> row(ontology.name(), ontology.mediaType(), ontology.id()))
                + table(
                        "Models",
                        List.of("name", "id"),
                        all(organization, Model.class),
                        model -> row(model.name(), model.id()));
    }

    private static String places(Project project) {
        Map<String, Long> counted = Workflow.of(project)
                .rows()
                .collect(Collectors.groupingBy(row -> row.node().name(), TreeMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private String requests() {
        return "<h2>Requests</h2>\n"
                + table(
                        "The latest",
                        List.of("at", "method", "path", "fields", "by", "status"),
                        latest(this.control.requests().all()),
                        request -> row(
                                request.at().truncatedTo(ChronoUnit.SECONDS),
                                request.method(),
                                request.path(),
                                String.join(", ", request.rootFields()),
                                request.user(),
                                status(request)));
    }

    private static @Nullable Integer status(ReceivedRequest request) {
        ReceivedRequest.Answer answer = request.answer();
        return answer == null ? null : answer.status();
    }

    private static <E extends Entity> List<E> all(Organization organization, Class<E> kind) {
        return organization.entities(kind).stream().toList();
    }

    private static <T> List<T> latest(List<T> all) {
        return all.subList(Math.max(0, all.size() - LATEST), all.size());
    }

    private static <T> String table(String caption, List<String> columns, List<T> rows, Function<T, String> cells) {
        if (rows.isEmpty()) {
            return "";
        }
        return "<div class=\"wide\"><table><caption>" + caption + "</caption>\n<tr>"
                + columns.stream()
                        .map(each -> "<th scope=\"col\">" + each + "</th>")
                        .collect(Collectors.joining())
                + "</tr>\n"
                + rows.stream().map(cells).collect(Collectors.joining())
                + "</table></div>\n";
    }

    private static String row(@Nullable Object... cells) {
        return Arrays.stream(cells)
                .map(each -> "<td>" + escaped(Objects.toString(each, "")) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
