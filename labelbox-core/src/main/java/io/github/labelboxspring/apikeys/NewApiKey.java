package io.github.labelboxspring.apikeys;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key to create.
 *
 * @param name its name, not blank
 * @param userEmail email address of the member for whom it acts
 * @param role name of a role whose permissions must be within those of the creator; {@code Team Manager} and
 *     {@code TEAM_MANAGER} are equivalent. {@code None} and {@code Tenant Admin} are not allowed
 * @param validity validity in whole seconds, from a minute to 25 weeks. There is no default, because the official SDK
 *     rejects its own default
 * @param allowedAddresses IP addresses and CIDR ranges from which it can be used, at most 50; null for any
 */
public record NewApiKey(
        String name,
        String userEmail,
        String role,
        Duration validity,
        @Nullable List<String> allowedAddresses) {

    /** The minimum validity. */
    public static final Duration SHORTEST = Duration.ofMinutes(1);

    /** The maximum validity. */
    public static final Duration LONGEST = Duration.ofDays(25L * 7);

    static final Set<String> NO_ROLES = Set.of("NONE", "TENANT_ADMIN");

    /** @throws IllegalArgumentException if one of the values is invalid */
    public NewApiKey {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of an API key must not be blank");
        }
        if (!userEmail.strip().matches("\\S+@\\S+")) {
            throw new IllegalArgumentException("An API key requires the email address of a member, not " + userEmail);
        }
        if (role.isBlank() || NO_ROLES.contains(folded(role))) {
            throw new IllegalArgumentException("An API key requires the name of a role with permissions, not "
                    + (role.isBlank() ? "a blank" : role));
        }
        if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0 || validity.getNano() != 0) {
            throw new IllegalArgumentException(
                    "The validity of an API key must be whole seconds from a minute to 25 weeks, not " + validity);
        }
        userEmail = userEmail.strip();
        allowedAddresses = allowedAddresses == null ? null : AddressRanges.normalized(allowedAddresses);
    }

    /** Return a key that can be used from any address. */
    public static NewApiKey of(String name, String userEmail, String role, Duration validity) {
        return new NewApiKey(name, userEmail, role, validity, null);
    }

    /**
     * Return the same key restricted to the given addresses, such as {@code 10.0.0.7}, {@code 10.0.0.0/8} or
     * {@code 2001:db8::/32}.
     *
     * <p>Addresses are normalized and duplicates are removed. An empty list is sent as such.
     *
     * @throws IllegalArgumentException if one is neither an address nor a range or has bits set after its prefix, or if
     *     more than 50 remain
     */
    public NewApiKey withAllowedAddresses(Collection<String> addresses) {
        return new NewApiKey(this.name, this.userEmail, this.role, this.validity, List.copyOf(addresses));
    }

    /** Normalize the name of a role: {@code Team Manager} becomes {@code TEAM_MANAGER}. */
    static String folded(String role) {
        return role.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
