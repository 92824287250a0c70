package io.github.labelboxspring.apikeys;

/**
 * A new key with its secret, which the platform shows this once. {@link #toString()} does not show it.
 *
 * @param id its id
 * @param jwt the secret: what a client is given as its API key
 */
public record CreatedApiKey(String id, String jwt) {

    @Override
    public String toString() {
        return "CreatedApiKey[id=" + this.id + ", jwt=***]";
    }
}
