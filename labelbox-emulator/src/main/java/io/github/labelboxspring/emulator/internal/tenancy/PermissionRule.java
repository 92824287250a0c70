package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The permission that a mutation requires, as listed in {@code permissions.csv}.
 *
 * @param permission the required permission, or null if every member may use the mutation
 * @param project the path of the argument with the project in which a role suffices; may be empty
 * @param flag the path of an argument that requires another permission if it is true; may be empty
 * @param flagged the permission that the flag requires
 */
record PermissionRule(
        @Nullable Permission permission,
        String[] project,
        String[] flag,
        @Nullable Permission flagged) {

    /** The rule for mutations that are not listed. */
    static final PermissionRule STRICT = new PermissionRule(Permission.ADMINISTER, new String[0], new String[0], null);

    private static final String FILE = "/permissions.csv";

    /** Return the rules by mutation, such as {@code Mutation.createProject}. */
    static Map<String, PermissionRule> table() {
        InputStream file = Objects.requireNonNull(PermissionRule.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(
                            cells -> cells[0],
                            cells -> new PermissionRule(
                                    permission(cells[1]), path(cells[2]), path(cells[3]), permission(cells[4]))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable Permission permission(String name) {
        return name.isEmpty() ? null : Permission.valueOf(name);
    }

    private static String[] path(String text) {
        return text.isEmpty() ? new String[0] : text.split("\\.");
    }

    @Nullable
    Permission permission(Invocation call) {
        return this.flag.length > 0 && call.flag(this.flag) ? this.flagged : this.permission;
    }
}
