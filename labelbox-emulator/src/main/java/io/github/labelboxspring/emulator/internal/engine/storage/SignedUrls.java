package io.github.labelboxspring.emulator.internal.engine.storage;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Creates and checks {@code /storage/{key}?expires=<epoch seconds>&signature=<hex>}. URLs without the query are
 * refused.
 */
public final class SignedUrls {

    private static final String PATH = "/storage/";
    private static final String HMAC = "HmacSHA256";
    private static final Pattern OWN = Pattern.compile("(https?://[^/?#]+)" + PATH + "([A-Za-z0-9._-]+)(?:\\?.*)?");

    private final BlobStore storage;
    private final Supplier<String> base;
    private final Clock clock;
    private final Duration lifetime;
    private volatile SecretKeySpec secret;

    public SignedUrls(BlobStore storage, Supplier<String> base, Clock clock, Duration lifetime) {
        this(storage, base, clock, lifetime, secret());
    }

    private SignedUrls(BlobStore storage, Supplier<String> base, Clock clock, Duration lifetime, SecretKeySpec secret) {
        this.storage = storage;
        this.base = base;
        this.clock = clock;
        this.lifetime = lifetime;
        this.secret = secret;
    }

    private static SecretKeySpec secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, HMAC);
    }

    /**
     * Return the signed URLs of another scheme, host and port of the server, or this instance if {@code other} is null.
     */
    public SignedUrls at(@Nullable String other) {
        return other == null ? this : new SignedUrls(this.storage, () -> other, this.clock, this.lifetime, this.secret);
    }

    /** Return the secret that signs URLs. */
    public byte[] key() {
        return this.secret.getEncoded();
    }

    /** Replace the secret by that of another server, whose URLs are then accepted in place of this server's. */
    public void take(byte[] key) {
        this.secret = new SecretKeySpec(key, HMAC);
    }

    /** Return the scheme, host and port of the server. */
    public String base() {
        return this.base.get();
    }

    /** Return the time for which a signed URL is valid. */
    public Duration lifetime() {
        return this.lifetime;
    }

    /** Return the permanent URL of the file, which cannot be used to read it. */
    public String unsigned(Blob blob) {
        return this.base.get() + PATH + blob.key();
    }

    public String signed(Blob blob) {
        return sign(unsigned(blob));
    }

    /** Return the URL with a new signature if it refers to a file of this storage, otherwise unchanged. */
    public String sign(String url) {
        return keyOf(url)
                .map(key -> {
                    long expires = this.clock.instant().plus(this.lifetime).getEpochSecond();
                    return this.base.get() + PATH + key + "?expires=" + expires + "&signature="
                            + signature(key, expires);
                })
                .orElse(url);
    }

    /**
     * Return the key of the blob that a signed or unsigned URL refers to. A URL with another host is accepted only if
     * this storage contains the file.
     */
    public Optional<String> keyOf(String url) {
        Matcher own = OWN.matcher(url);
        return own.matches()
                        && (own.group(1).equals(this.base.get())
                                || this.storage.find(own.group(2)).isPresent())
                ? Optional.of(own.group(2))
                : Optional.empty();
    }

    /** Return the file that the URL grants access to, empty if its signature is missing, wrong or expired. */
    public Optional<Blob> find(String url) {
        QueryStringDecoder query = new QueryStringDecoder(url);
        return keyOf(url)
                .filter(key -> check(key, first(query, "expires"), first(query, "signature")) == Verdict.VALID)
                .flatMap(this.storage::find);
    }

    private static String first(QueryStringDecoder query, String name) {
        return query.parameters().getOrDefault(name, List.of("")).get(0);
    }

    public Verdict check(String key, String expires, String signature) {
        if (!expires.matches("[0-9]{1,15}")) {
            return Verdict.MISSING;
        }
        long until = Long.parseLong(expires);
        byte[] expected = signature(key, until).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII))) {
            return Verdict.WRONG;
        }
        return this.clock.instant().getEpochSecond() > until ? Verdict.EXPIRED : Verdict.VALID;
    }

    private String signature(String key, long expires) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(this.secret);
            return HexFormat.of().formatHex(mac.doFinal((key + '\n' + expires).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", failure);
        }
    }

    /** The result of checking a URL. */
    public enum Verdict {
        VALID,
        EXPIRED,
        WRONG,
        MISSING
    }
}
