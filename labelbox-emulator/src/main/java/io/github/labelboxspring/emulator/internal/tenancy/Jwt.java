package io.github.labelboxspring.emulator.internal.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Creates secrets of API keys in the platform's format: JSON Web Tokens, signed with a random key. */
final class Jwt {

    private static final String HMAC = "HmacSHA256";
    private static final JsonMapper JSON = new JsonMapper();

    private final SecretKeySpec secret;

    Jwt() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.secret = new SecretKeySpec(bytes, HMAC);
    }

    String of(User user, String keyId, Instant now, @Nullable Instant end) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("userId", user.id());
        claims.put("organizationId", user.organization().id());
        claims.put("apiKeyId", keyId);
        claims.put("iat", now.getEpochSecond());
        if (end != null) {
            claims.put("exp", end.getEpochSecond());
        }
        String signed = part(Map.of("alg", "HS256", "typ", "JWT")) + "." + part(claims);
        return signed + "." + text(signature(signed));
    }

    private static String part(Map<String, Object> content) {
        return text(JSON.writeValueAsBytes(content));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] signature(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(this.secret);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(HMAC + " is in every JDK", failure);
        }
    }
}
