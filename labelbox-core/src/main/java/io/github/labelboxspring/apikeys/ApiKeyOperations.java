package io.github.labelboxspring.apikeys;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on API keys of the user of the client's own key, and of other users as far as that user can access them.
 *
 * <pre>{@code
 * CreatedApiKey created = client.organization()
 *         .apiKeys()
 *         .create(NewApiKey.of("nightly export", "ada@example.org", "Labeler", Duration.ofDays(7)))
 *         .execute();
 * String key = created.jwt(); // cannot be read again
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/create-api-key">Labelbox: API keys</a>
 */
@CheckReturnValue
public final class ApiKeyOperations {

    private static final Document<Listed> LIST_KEYS =
            Document.query(ApiKeyOperations.class, "ListApiKeys", "user", Listed.class);

    private static final Document<KeyRights> GET_RIGHTS =
            Document.query(ApiKeyOperations.class, "GetApiKeyRights", "", KeyRights.class);

    private static final Document<CreatedApiKey> CREATE_KEY =
            Document.mutation(ApiKeyOperations.class, "CreateApiKey", "createApiKey", CreatedApiKey.class);

    private static final Document<Revoked> REVOKE_KEY = Document.mutation(
                    ApiKeyOperations.class, "RevokeApiKey", "updateApiKey", Revoked.class)
            .deletion();

    private final Caller caller;

    public ApiKeyOperations(Caller caller) {
        this.caller = caller;
    }

    /** Return all keys that have not expired, including revoked ones. The user's own keys come first. */
    @PythonSdk({"Client.get_api_keys", "ApiKey.get_api_keys"})
    public Call<List<ApiKey>> list() {
        return listWithExpired().map(keys -> {
            Instant now = Instant.now();
            return keys.stream().filter(key -> !key.expired(now)).toList();
        });
    }

    /** Return all keys, including expired ones. The user's own keys come first. */
    @PythonSdk({"Client.get_api_keys", "ApiKey.get_api_keys"})
    public Call<List<ApiKey>> listWithExpired() {
        return this.caller.call(LIST_KEYS.request()).map(Listed::all);
    }

    /**
     * Return the key with the given id, even if revoked or expired, or empty if the user cannot access it. All keys are
     * read.
     */
    @PythonSdk({"Client.get_api_key", "ApiKey.get_api_key"})
    public Call<Optional<ApiKey>> find(String id) {
        return listWithExpired()
                .map(keys -> keys.stream().filter(key -> key.id().equals(id)).findFirst());
    }

    /**
     * Return the key with the given id, even if revoked or expired.
     *
     * <p>Fails with {@link NotFoundException} if it does not exist or the user cannot access it.
     */
    @JavaOnly("fails for an unknown id, where Client.get_api_key returns None")
    public Call<ApiKey> get(String id) {
        return find(id).map(key -> key.orElseThrow(() -> NotFoundException.of("ListApiKeys", "no API key " + id)));
    }

    /**
     * Create an API key. The client first checks whether the user is a member and the role is within the caller's own
     * permissions, to report mistakes clearly.
     *
     * <p>Fails with {@link IllegalArgumentException} if a check fails, and with
     * {@link io.github.labelboxspring.error.AccessDeniedException} if the caller does not have permission to create
     * keys. Labelbox classifies this as an alpha feature.
     *
     * @return the key with its secret, which cannot be read again
     */
    @PythonSdk({"Client.create_api_key", "ApiKey.create_api_key"})
    public Call<CreatedApiKey> create(NewApiKey key) {
        return this.caller.call(GET_RIGHTS.with("email", key.userEmail())).flatMap(rights -> {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("name", key.name());
            values.put("userEmail", key.userEmail());
            values.put("role", rights.spelled(key));
            values.put("validitySeconds", (int) key.validity().toSeconds());
            values.put("allowedIpCidrs", key.allowedAddresses());
            return this.caller.call(CREATE_KEY.with(values));
        });
    }

    /**
     * Revoke a key permanently. It remains in the lists.
     *
     * <p>Fails with {@link NotFoundException} if it does not exist.
     */
    @PythonSdk("ApiKey.revoke")
    public Call<Void> revoke(String id) {
        return this.caller.call(REVOKE_KEY.with("id", id)).withoutResult();
    }

    record Listed(List<ApiKey> apiKeys, List<ApiKey> apiKeysOtherUsers) {

        List<ApiKey> all() {
            return Stream.of(this.apiKeys, this.apiKeysOtherUsers)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    record Revoked(String id) {}
}
