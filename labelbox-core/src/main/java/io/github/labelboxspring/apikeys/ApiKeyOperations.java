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
 * API keys: of the user behind the client's own key, and of others as far as he may see them.
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

    /** All keys that have not ended, the caller's own first. Revoked ones are among them. */
    @PythonSdk({"Client.get_api_keys", "ApiKey.get_api_keys"})
    public Call<List<ApiKey>> list() {
        return listWithExpired().map(keys -> {
            Instant now = Instant.now();
            return keys.stream().filter(key -> !key.expired(now)).toList();
        });
    }

    /** All keys, those too that have ended; the caller's own first. */
    @PythonSdk({"Client.get_api_keys", "ApiKey.get_api_keys"})
    public Call<List<ApiKey>> listWithExpired() {
        return this.caller.call(LIST_KEYS.request()).map(Listed::all);
    }

    /** The key with this id, be it revoked or ended, if the caller may see it. The platform has no way to ask for one. */
    @PythonSdk({"Client.get_api_key", "ApiKey.get_api_key"})
    public Call<Optional<ApiKey>> find(String id) {
        return listWithExpired()
                .map(keys -> keys.stream().filter(key -> key.id().equals(id)).findFirst());
    }

    /**
     * The key with this id, be it revoked or ended.
     *
     * <p>Fails with {@link NotFoundException} if the caller cannot see it.
     */
    @JavaOnly("the key itself; Client.get_api_key answers None where there is none")
    public Call<ApiKey> get(String id) {
        return find(id).map(key -> key.orElseThrow(() -> NotFoundException.of("ListApiKeys", "no API key " + id)));
    }

    /**
     * Makes a key. Asks first whether the user is a member and the role is within the caller's own rights, so that a
     * mistake is told in clear words.
     *
     * <p>Fails with {@link IllegalArgumentException} if not, or with
     * {@link io.github.labelboxspring.error.AccessDeniedException} if the caller may make no keys. The platform calls this
     * an alpha feature.
     *
     * @return the key with its secret, which is never shown again
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
     * Takes a key out of use for good; it stays in the lists.
     *
     * <p>Fails with {@link NotFoundException} if there is none with this id.
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
