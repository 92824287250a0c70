package io.github.labelboxspring.boot.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signatures of webhooks: the keyed hash (HMAC) of the body's bytes in hexadecimal, prefixed with the name of the
 * algorithm. Tests can use this class to sign deliveries.
 */
public final class WebhookSignature {

    private static final HexFormat HEX = HexFormat.of();

    private WebhookSignature() {}

    /**
     * Return the value of the header {@code X-Hub-Signature-256}, such as {@code sha256=5f2c…}.
     *
     * @param secret the secret of the webhook, not empty
     * @param body the body as it is sent
     */
    public static String sha256(String secret, byte[] body) {
        return Algorithm.SHA_256.prefix + HEX.formatHex(Algorithm.SHA_256.sign(secret, body));
    }

    /** Return the value of the older header {@code X-Hub-Signature}, such as {@code sha1=9a0b…}. */
    public static String sha1(String secret, byte[] body) {
        return Algorithm.SHA_1.prefix + HEX.formatHex(Algorithm.SHA_1.sign(secret, body));
    }

    /** The two signature algorithms of a delivery, of which the stronger takes precedence. */
    enum Algorithm {
        SHA_256("sha256=", "HmacSHA256"),
        SHA_1("sha1=", "HmacSHA1");

        private final String prefix;

        private final String mac;

        Algorithm(String prefix, String mac) {
            this.prefix = prefix;
            this.mac = mac;
        }

        /** Return the secret that matches the signature, or null. All secrets are tried in constant time. */
        @Nullable
        WebhookSecret verify(String signature, byte[] body, List<WebhookSecret> secrets) {
            byte[] given = bytes(signature);
            WebhookSecret found = null;
            for (WebhookSecret secret : secrets) {
                boolean equal = MessageDigest.isEqual(sign(secret.secret(), body), given);
                found = equal && found == null ? secret : found;
            }
            return found;
        }

        private byte[] bytes(String signature) {
            if (!signature.startsWith(this.prefix)) {
                return new byte[0];
            }
            try {
                return HEX.parseHex(signature, this.prefix.length(), signature.length());
            } catch (IllegalArgumentException notHexadecimal) {
                return new byte[0];
            }
        }

        private byte[] sign(String secret, byte[] body) {
            try {
                Mac hmac = Mac.getInstance(this.mac);
                hmac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), this.mac));
                return hmac.doFinal(body);
            } catch (GeneralSecurityException ex) {
                throw new IllegalStateException("This Java runtime does not support " + this.mac, ex);
            }
        }
    }
}
