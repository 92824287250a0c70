package io.github.labelboxspring.sample.intake;

import io.github.labelboxspring.sample.picture.UnreadablePictureException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Checks URLs of pictures. */
final class PictureUrl {

    static final int MAX_LENGTH = 2_000;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private PictureUrl() {}

    /**
     * Return a URL that may be read, as far as this can be determined without resolving its host.
     *
     * @throws UnreadablePictureException if it may not be read, with a message for users that does not contain the URL,
     *     whose query may contain a signature
     */
    static URI of(String text) {
        require(text.length() <= MAX_LENGTH, "The URL is longer than " + MAX_LENGTH + " characters");
        try {
            return checked(new URI(text));
        } catch (URISyntaxException ex) {
            throw new UnreadablePictureException("The URL is not valid: " + ex.getReason(), ex);
        }
    }

    static URI checked(URI url) {
        require(
                url.getScheme() != null && SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT)),
                "The URL must begin with http:// or https://");
        require(url.getRawUserInfo() == null, "The URL must not contain a user name or password");
        require(url.getHost() != null, "The URL has no valid host");
        return url;
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new UnreadablePictureException(otherwise);
        }
    }
}
