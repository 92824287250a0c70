package io.github.labelboxspring.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A member of the official SDK.
 *
 * @param wire how it talks to the platform: {@code graphql}, {@code rest}, {@code local} if it sends nothing, not even
 *     through others
 * @param notes {@code reference} if the reference page of {@code Client} lists it, {@code deprecated}, {@code helper} if it
 *     does nothing on the platform: types, constants, builders, the SDK's own machinery
 */
record Member(String owner, String name, String kind, String wire, String notes) {

    static List<Member> all() {
        return resource("members.csv")
                .lines()
                .map(line -> line.split(",", -1))
                .map(cells -> new Member(cells[0], cells[1], cells[2], cells[3], cells[4]))
                .toList();
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Member.class.getResourceAsStream("/coverage/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    String fullName() {
        return this.owner + "." + this.name;
    }

    boolean isHelper() {
        return this.notes.equals("helper");
    }

    boolean ofClient() {
        return this.owner.equals("Client");
    }

    /** Whether it sends a request, be it through another member. */
    boolean needsServer() {
        return !this.wire.equals("local");
    }
}
