package io.github.labelboxspring.emulator.internal.domain.usergroups;

import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.tenancy.Role;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds the users in a CSV file to a group independently of each other. For each, the report contains whether the user
 * was added, or why not.
 *
 * @param role the role of all added users
 */
record MemberImport(Session by, UserGroup group, Role role) {

    /** The result of an import. */
    record Report(String csvReport, int addedCount, int count) {}

    Report run(Blob file) {
        List<String> addresses = MemberFile.addresses(file);
        StringBuilder lines = new StringBuilder("Email,Result,Error\n");
        int added = 0;
        for (String address : addresses) {
            String refusal = add(address);
            lines.append(MemberFile.cell(address))
                    .append(refusal == null ? ",Added," : ",Not added,")
                    .append(refusal == null ? "" : MemberFile.cell(refusal))
                    .append('\n');
            added += refusal == null ? 1 : 0;
        }
        return new Report(lines.toString(), added, addresses.size());
    }

    private @Nullable String add(String address) {
        Optional<User> found = this.by.organization().entities(User.class).stream()
                .filter(user -> user.email().equalsIgnoreCase(address))
                .findFirst();
        if (found.isEmpty()) {
            return "User not found in the current organization";
        } else if (this.group.roles().containsKey(found.get())) {
            return "Member already exists in group";
        }
        String refusal = UserGroups.refusal(found.get(), this.role);
        if (refusal == null) {
            new UserGroups(this.by, AuditEvent.Channel.CSV_IMPORT).add(this.group, Map.of(found.get(), this.role));
        }
        return refusal;
    }
}
