package io.github.labelboxspring.emulator;

/**
 * Somebody in an organization of the emulator, with a key that may do what he may.
 *
 * @param userId his id
 * @param email his address
 * @param apiKey acts for him; {@code toString} does not show it
 */
public record Member(String userId, String email, String apiKey) {

    @Override
    public String toString() {
        return "Member[userId=" + this.userId + ", email=" + this.email + "]";
    }
}
