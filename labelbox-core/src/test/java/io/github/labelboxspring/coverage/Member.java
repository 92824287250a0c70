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
 * @param wire how it talks to the platform: {@code graphql}, {@code rest}, {@code local} for not at all
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

    /**
     * A client method may well do its work through another, but its settings send nothing; members of other classes are
     * what they are listed as.
     */
    boolean needsServer() {
        return ofClient() ? this.kind.equals("method") && !this.name.equals("constructor") : !this.wire.equals("local");
    }
}
