package io.github.labelboxspring.emulator.internal.domain.usergroups;

import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.tenancy.CursorPage;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the audit log of user groups, newest first. */
final class AuditLog {

    private AuditLog() {}

    static CursorPage<AuditEvent> page(Invocation call) {
        List<AuditEvent> events =
                new ArrayList<>(UserGroups.of(Listing.session(call)).log().withDeleted());
        Collections.reverse(events);
        return CursorPage.of(call, events, event -> matches(call, event));
    }

    private static boolean matches(Invocation call, AuditEvent event) {
        List<String> types = call.list("where", "types");
        return is(call, "groupId", event.groupId())
                && is(call, "memberUserId", event.memberUserId())
                && is(call, "actorUserId", event.actorUserId())
                && is(call, "actorKind", event.actorKind())
                && is(call, "projectId", event.projectId())
                && (call.value("where", "types") == null || types.contains(event.type()))
                && (!(call.value("where", "occurredAfter") instanceof Instant after)
                        || !event.occurredAt().isBefore(after))
                && (!(call.value("where", "occurredBefore") instanceof Instant before)
                        || event.occurredAt().isBefore(before));
    }

    private static boolean is(Invocation call, String name, @Nullable String value) {
        return call.find("where", name)
                .map(wanted -> Objects.equals(wanted, value))
                .orElse(true);
    }
}
