package io.github.labelboxspring.sample.security;

import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * Configuration of the login. Without a login, only browsers on this machine are served.
 *
 * @param user the name of the user, null for no login
 * @param password the password, 12 to 72 characters
 */
@ConfigurationProperties("sample.security")
@Validated
record SecurityProperties(@Nullable String user, @Nullable String password) {

    private static final int MIN_PASSWORD = 12;

    /** BCrypt supports no more bytes. */
    private static final int MAX_PASSWORD = 72;

    @AssertTrue(
            message = "sample.security.user and sample.security.password belong together; the password has 12 to 72"
                    + " characters")
    boolean isComplete() {
        return StringUtils.hasText(this.user)
                ? this.password != null
                        && this.password.length() >= MIN_PASSWORD
                        && this.password.length() <= MAX_PASSWORD
                : !StringUtils.hasText(this.password);
    }

    boolean login() {
        return StringUtils.hasText(this.user);
    }

    /** Omits the password. */
    @Override
    public String toString() {
        return "SecurityProperties[user=" + this.user + "]";
    }
}
