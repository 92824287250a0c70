package io.github.labelboxspring.emulator.world;

/** Who asks: the user behind the API key, within the only organization that he sees. */
public record Session(World world, User user) {

    public Organization organization() {
        return user.organization();
    }
}
