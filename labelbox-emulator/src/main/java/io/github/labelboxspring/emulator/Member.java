package io.github.labelboxspring.emulator;

/**
 * A member of an organization with an API key that has the member's permissions.
 *
 * @param userId id of the user
 * @param email email address of the user
 * @param apiKey API key of the user, which {@code toString} does not show
 */
public record Member(String userId, String email, String apiKey) {

    @Override
    public String toString() {
        return "Member[userId=" + this.userId + ", email=" + this.email + "]";
    }
}
