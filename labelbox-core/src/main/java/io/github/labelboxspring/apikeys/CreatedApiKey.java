package io.github.labelboxspring.apikeys;

/**
 * A new API key with its secret, which Labelbox returns only once. {@link #toString()} does not show the secret.
 *
 * @param id its id
 * @param jwt the secret, which is used as the API key of a client
 */
public record CreatedApiKey(String id, String jwt) {

    @Override
    public String toString() {
        return "CreatedApiKey[id=" + this.id + ", jwt=***]";
    }
}
