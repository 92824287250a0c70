package io.github.labelboxspring.emulator;

/**
 * An organization of the emulator.
 *
 * @param organizationId id of the organization
 * @param name name of the organization
 * @param apiKey API key of its administrator, which {@code toString} does not show
 */
public record Workspace(String organizationId, String name, String apiKey) {

    @Override
    public String toString() {
        return "Workspace[organizationId=" + this.organizationId + ", name=" + this.name + "]";
    }
}
