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

/** Makes and checks {@code /storage/{key}?expires=<epoch seconds>&signature=<hex>}; without the query nobody is let in. */
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

    /** The same for those who reach the server by another scheme, host and port, unless that is null. */
    public SignedUrls at(@Nullable String other) {
        return other == null ? this : new SignedUrls(this.storage, () -> other, this.clock, this.lifetime, this.secret);
    }

    /** The secret that makes URLs good, elsewhere too. */
    public byte[] key() {
        return this.secret.getEncoded();
    }

    /** Lets the URLs in from now on that another server with this secret has handed out, in place of its own. */
    public void take(byte[] key) {
        this.secret = new SecretKeySpec(key, HMAC);
    }

    /** Scheme, host and port of the server. */
    public String base() {
        return this.base.get();
    }

    /** How long a signed URL lasts. */
    public Duration lifetime() {
        return this.lifetime;
    }

    /** The lasting name of the file; a GET of it is refused. */
    public String unsigned(Blob blob) {
        return this.base.get() + PATH + blob.key();
    }

    public String signed(Blob blob) {
        return sign(unsigned(blob));
    }

    /** The URL with a fresh signature if it names a file of this storage, otherwise as it is. */
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
     * The key of the blob that the URL names, signed or not. Others may have named it by another host; what another server
     * has is not meant.
     */
    public Optional<String> keyOf(String url) {
        Matcher own = OWN.matcher(url);
        return own.matches()
                        && (own.group(1).equals(this.base.get())
                                || this.storage.find(own.group(2)).isPresent())
                ? Optional.of(own.group(2))
                : Optional.empty();
    }

    /** The file that the URL lets its holder read; empty if its signature is missing, wrong or expired. */
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

    /** What became of the check of a URL. */
    public enum Verdict {
        VALID,
        EXPIRED,
        WRONG,
        MISSING
    }
}
