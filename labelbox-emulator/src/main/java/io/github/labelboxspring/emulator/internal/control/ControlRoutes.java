package io.github.labelboxspring.emulator.internal.control;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.EmulatorClock;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.emulator.People;
import io.github.labelboxspring.emulator.ReceivedRequest;
import io.github.labelboxspring.emulator.Settings;
import io.github.labelboxspring.emulator.Work;
import io.github.labelboxspring.emulator.Workspace;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.http.Reply;
import io.github.labelboxspring.emulator.internal.engine.http.RestRequest;
import io.github.labelboxspring.emulator.internal.engine.http.RestRoutes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The control operations over HTTP, described by {@code /control-openapi.json}. */
public final class ControlRoutes {

    private static final String BASE = "/emulator/v1";
    private static final String ORGANIZATION = "organizationId";
    private static final String LABEL = "labelId";
    private static final String MEMBERS = "/organizations/{organizationId}/members";
    private static final String INVITES = "/organizations/{organizationId}/invites";
    private static final String MEMBER = MEMBERS + "/{userId}";

    private final ControlService control;
    private final RestRoutes routes = new RestRoutes((request, method, template) -> {});

    public ControlRoutes(ControlService control) {
        this.control = control;
        this.routes.on("GET", "/", request -> control.page());
        on("GET", "/health", request -> Reply.json(200, Map.of("status", "UP", "files", control.files())));
        on("GET", "/version", request -> Reply.json(200, Map.of("version", control.version())));
        on("GET", "/openapi.json", request -> openApi());
        on("POST", "/reset", this::reset);
        on("POST", "/seed", this::seed);
        on("GET", "/snapshot", request -> control.download());
        on("POST", "/snapshot", request -> done(() -> control.restore(request.body()::open)));
        on(
                "GET",
                "/organizations",
                request -> Reply.json(
                        200,
                        control.workspaces().stream().map(ControlRoutes::form).toList()));
        on("POST", "/organizations", this::createOrganization);
        on(
                "GET",
                MEMBERS,
                request -> Reply.json(
                        200,
                        people(request).all().stream().map(ControlRoutes::form).toList()));
        on("POST", MEMBERS, this::addMember);
        on("POST", INVITES + "/accept", this::acceptInvite);
        on("POST", MEMBER + "/projects", this::assign);
        on("POST", MEMBER + "/work", this::work);
        new WebhookRoutes(control, this::workspace).addTo(this::on);
        on("POST", "/faults", this::fault);
        on("DELETE", "/faults", request -> done(control.faults()::clear));
        on("GET", "/requests", this::requests);
        on("DELETE", "/requests", request -> done(control.requests()::clear));
        on("GET", "/clock", request -> clock());
        on("PUT", "/clock", this::turn);
        on("GET", "/settings", request -> settings());
        on("PUT", "/settings", this::change);
    }

    public RestRoutes routes() {
        return this.routes;
    }

    private void on(String method, String path, Function<RestRequest, Reply> handler) {
        this.routes.on(method, BASE + path, request -> {
            try {
                return handler.apply(request);
            } catch (IllegalArgumentException wrong) {
                throw ApiException.malformed(String.valueOf(wrong.getMessage()));
            }
        });
    }

    private static Reply openApi() {
        try (InputStream file = ControlRoutes.class.getResourceAsStream("/control-openapi.json")) {
            return new Reply.Bytes(
                    200,
                    Map.of("content-type", "application/json"),
                    Objects.requireNonNull(file).readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Reply done(Runnable work) {
        work.run();
        return Reply.empty(204);
    }

    private Reply reset(RestRequest request) {
        Object id = request.json().get(ORGANIZATION);
        return done(id == null ? this.control::reset : () -> this.control.reset(workspace(id.toString())));
    }

    private Reply seed(RestRequest request) {
        String id = request.query().get(ORGANIZATION);
        return done(() -> this.control.seed(id == null ? this.control.first() : workspace(id), request.text()));
    }

    private Workspace workspace(String id) {
        return this.control.workspaces().stream()
                .filter(each -> each.organizationId().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiException.absent("There is no organization " + id));
    }

    private Reply createOrganization(RestRequest request) {
        return Reply.json(201, form(this.control.createWorkspace(text(request, "name"))));
    }

    private People people(RestRequest request) {
        return this.control.people(workspace(request.path(ORGANIZATION)));
    }

    private Member member(RestRequest request) {
        String id = request.path("userId");
        return people(request).all().stream()
                .filter(each -> each.userId().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiException.absent("There is no member " + id));
    }

    private Reply addMember(RestRequest request) {
        return Reply.json(201, form(people(request).add(text(request, "email"), role(request))));
    }

    private Reply acceptInvite(RestRequest request) {
        return Reply.json(201, form(people(request).acceptInvite(text(request, "email"))));
    }

    private static DefaultRole role(RestRequest request) {
        return DefaultRole.named(text(request, "role"));
    }

    private Reply assign(RestRequest request) {
        return done(() -> people(request).assign(member(request), text(request, "projectId"), role(request)));
    }

    private Reply work(RestRequest request) {
        Work work = people(request).work(member(request));
        String action = text(request, "action");
        Duration spent = duration(request, "spent", Duration.ZERO);
        return switch (action) {
            case "label" ->
                made(
                        LABEL,
                        work.label(
                                text(request, "projectId"), text(request, "dataRowId"), annotations(request), spent));
            case "skip" -> made(LABEL, work.skip(text(request, "projectId"), text(request, "dataRowId"), spent));
            case "save" -> made("versionId", work.save(text(request, LABEL), spent));
            case "approve" -> made("versionId", work.approve(text(request, LABEL), spent));
            case "reject" -> made("versionId", work.reject(text(request, LABEL), spent));
            case "sendToRework" -> made("versionId", work.sendToRework(text(request, LABEL), spent));
            case "resubmit" -> made("versionId", work.resubmit(text(request, LABEL), spent));
            case "openIssue" -> made("issueId", work.openIssue(text(request, LABEL), text(request, "content")));
            case "comment" -> made("commentId", work.comment(text(request, "issueId"), text(request, "content")));
            case "move" ->
                done(() -> work.move(
                        text(request, "projectId"), text(request, "dataRowId"), text(request, "taskQueueId")));
            default -> throw new IllegalArgumentException("There is no action " + action);
        };
    }

    private static Reply made(String what, String id) {
        return Reply.json(201, Map.of(what, id));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> annotations(RestRequest request) {
        Object given = request.json().getOrDefault("annotations", List.of());
        if (!(given instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
            throw new IllegalArgumentException("annotations must be a list of objects");
        }
        return list.stream().map(each -> (Map<String, Object>) each).toList();
    }

    private Reply fault(RestRequest request) {
        FaultForm.add(this.control.faults(), request.json());
        return Reply.empty(204);
    }

    private Reply requests(RestRequest request) {
        String target = request.query().getOrDefault("target", "*");
        return Reply.json(
                200,
                this.control.requests().to(target).stream()
                        .map(ControlRoutes::form)
                        .toList());
    }

    private Reply clock() {
        EmulatorClock clock = this.control.clock();
        return Reply.json(200, Map.of("now", clock.instant().toString(), "frozen", clock.frozen()));
    }

    private Reply turn(RestRequest request) {
        Duration step = duration(request, "advance", Duration.ZERO);
        Object frozen = request.json().get("frozen");
        if (Boolean.TRUE.equals(frozen)) {
            this.control.clock().freeze();
        }
        this.control.clock().advance(step);
        if (Boolean.FALSE.equals(frozen)) {
            this.control.clock().resume();
        }
        return clock();
    }

    private Reply settings() {
        Settings settings = this.control.settings();
        return Reply.json(
                200,
                Map.of(
                        "taskLatency",
                        settings.taskLatency().toString(),
                        "processingTime",
                        settings.processingTime().toString(),
                        "rateLimit",
                        settings.rateLimit(),
                        "strict",
                        settings.strict()));
    }

    private Reply change(RestRequest request) {
        Settings present = this.control.settings();
        this.control.change(new Settings(
                duration(request, "taskLatency", present.taskLatency()),
                duration(request, "processingTime", present.processingTime()),
                request.json().get("rateLimit") instanceof Number number ? number.intValue() : present.rateLimit(),
                request.json().get("strict") instanceof Boolean strict ? strict : present.strict()));
        return settings();
    }

    private static String text(RestRequest request, String name) {
        if (!(request.json().get(name) instanceof String text) || text.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }

    private static Duration duration(RestRequest request, String name, Duration otherwise) {
        return FaultForm.duration(request.json(), name, otherwise);
    }

    private static Map<String, Object> form(Workspace workspace) {
        return Map.of(ORGANIZATION, workspace.organizationId(), "name", workspace.name(), "apiKey", workspace.apiKey());
    }

    private static Map<String, Object> form(Member member) {
        return Map.of("userId", member.userId(), "email", member.email(), "apiKey", member.apiKey());
    }

    private static Map<String, @Nullable Object> form(ReceivedRequest request) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("at", request.at().toString());
        form.put("method", request.method());
        form.put("path", request.path());
        form.put("fields", request.fields());
        form.put("document", request.document());
        form.put("variables", request.variables());
        form.put("headers", request.headers());
        form.put("body", request.body());
        form.put("bodySize", request.bodySize());
        form.put("user", request.user());
        ReceivedRequest.Answer answer = request.answer();
        form.put("status", answer == null ? null : answer.status());
        form.put("duration", answer == null ? null : answer.duration().toString());
        return form;
    }
}
