package io.github.labelboxspring.emulator.internal.engine.storage;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
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
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and checks {@code /storage/{key}?expires=<epoch seconds>&signature=<hex>}; without the query nobody is let in. */
public final class SignedUrls {

    private static final String PATH = "/storage/";

    private final Supplier<String> base;
    private final Clock clock;
    private final Duration lifetime;
    private final SecretKeySpec secret;

    public SignedUrls(Supplier<String> base, Clock clock, Duration lifetime) {
        this.base = base;
        this.clock = clock;
        this.lifetime = lifetime;
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.secret = new SecretKeySpec(bytes, "HmacSHA256");
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

    /** The key of the blob that the URL names, signed or not. */
    public Optional<String> keyOf(String url) {
        if (!url.startsWith(this.base.get() + PATH)) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(url).getPath())
                    .map(path -> path.substring(path.lastIndexOf(PATH) + PATH.length()));
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }

    /** The file that the URL lets its holder read; empty if its signature is missing, wrong or expired. */
    public Optional<Blob> find(String url, BlobStore storage) {
        QueryStringDecoder query = new QueryStringDecoder(url);
        return keyOf(url)
                .filter(key -> check(key, first(query, "expires"), first(query, "signature")) == Verdict.VALID)
                .flatMap(storage::find);
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
            Mac mac = Mac.getInstance(this.secret.getAlgorithm());
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
