package io.github.labelboxspring.emulator.internal.domain.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The algorithms of the two signatures that each request contains. */
enum Signing {
    SHA_1("sha1", "HmacSHA1"),
    SHA_256("sha256", "HmacSHA256");

    private final String prefix;
    private final String algorithm;

    Signing(String prefix, String algorithm) {
        this.prefix = prefix;
        this.algorithm = algorithm;
    }

    /** Return the value of the signature header. */
    String header(String secret, String body) {
        try {
            Mac mac = Mac.getInstance(this.algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), this.algorithm));
            return this.prefix + "=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(this.algorithm + " is in every JDK", failure);
        }
    }
}
