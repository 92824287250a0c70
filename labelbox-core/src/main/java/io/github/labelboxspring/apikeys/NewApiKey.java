package io.github.labelboxspring.apikeys;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param name its name, not blank
 * @param userEmail address of the member whom it shall act for
 * @param role name of a role, whose permissions must be within those of who makes the key; {@code Team Manager} and
 *     {@code TEAM_MANAGER} mean the same. {@code None} and {@code Tenant Admin} are no roles for keys
 * @param validity how long it is good for: whole seconds, from a minute to 25 weeks. There is no default: the official
 *     SDK's is one that it refuses itself
 * @param allowedAddresses IP addresses and CIDR ranges that it may be used from, at most 50; null for any
 */
public record NewApiKey(
        String name,
        String userEmail,
        String role,
        Duration validity,
        @Nullable List<String> allowedAddresses) {

    /** The shortest validity. */
    public static final Duration SHORTEST = Duration.ofMinutes(1);

    /** The longest validity. */
    public static final Duration LONGEST = Duration.ofDays(25L * 7);

    static final Set<String> NO_ROLES = Set.of("NONE", "TENANT_ADMIN");

    /** @throws IllegalArgumentException if one of the values is not as said above */
    public NewApiKey {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An API key needs a name that is not blank");
        }
        if (!userEmail.strip().matches("\\S+@\\S+")) {
            throw new IllegalArgumentException("An API key needs the e-mail address of a member, not " + userEmail);
        }
        if (role.isBlank() || NO_ROLES.contains(folded(role))) {
            throw new IllegalArgumentException("An API key needs the name of a role that may do something, not "
                    + (role.isBlank() ? "a blank" : role));
        }
        if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0 || validity.getNano() != 0) {
            throw new IllegalArgumentException(
                    "An API key is good for whole seconds from a minute to 25 weeks, not for " + validity);
        }
        userEmail = userEmail.strip();
        allowedAddresses = allowedAddresses == null ? null : AddressRanges.normalized(allowedAddresses);
    }

    /** A key that may be used from any address. */
    public static NewApiKey of(String name, String userEmail, String role, Duration validity) {
        return new NewApiKey(name, userEmail, role, validity, null);
    }

    /**
     * The same key, to be used only from such addresses: {@code 10.0.0.7}, {@code 10.0.0.0/8}, {@code 2001:db8::/32}.
     *
     * <p>They are brought into one form and repetitions are dropped. An empty list is sent as such.
     *
     * @throws IllegalArgumentException if one is neither address nor range, has bits set behind its prefix, or if more
     *     than 50 are left
     */
    public NewApiKey withAllowedAddresses(Collection<String> addresses) {
        return new NewApiKey(this.name, this.userEmail, this.role, this.validity, List.copyOf(addresses));
    }

    /** Names of roles in one form: {@code Team Manager} is {@code TEAM_MANAGER}. */
    static String folded(String role) {
        return role.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
