package io.github.labelboxspring.emulator;

/**
 * An organization of the emulator and a key of its administrator.
 *
 * @param apiKey opens this organization and no other; {@code toString} does not show it
 */
public record Workspace(String organizationId, String name, String apiKey) {

    @Override
    public String toString() {
        return "Workspace[organizationId=" + this.organizationId + ", name=" + this.name + "]";
    }
}
