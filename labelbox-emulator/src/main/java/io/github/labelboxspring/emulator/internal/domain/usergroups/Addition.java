package io.github.labelboxspring.emulator.internal.domain.usergroups;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Users to be added to a group in several requests. The number of users added to a group per request is inferred. */
final class Addition extends Entity {

    static final int PEOPLE_AT_ONCE = 100;

    private final UserGroup group;
    private final ArrayDeque<Map<User, Role>> left = new ArrayDeque<>();

    Addition(Session session, UserGroup group, Map<User, Role> people) {
        super(session.world().ids().uuid(), session.world().now());
        this.group = group;
        people.forEach((user, role) -> {
            if (this.left.isEmpty() || this.left.getLast().size() == PEOPLE_AT_ONCE) {
                this.left.add(new LinkedHashMap<>());
            }
            this.left.getLast().put(user, role);
        });
    }

    UserGroup group() {
        return this.group;
    }

    /** Return the next users to add, or none if all have been added. */
    Map<User, Role> next() {
        return this.left.isEmpty() ? Map.of() : this.left.remove();
    }

    boolean isComplete() {
        return this.left.isEmpty();
    }
}
