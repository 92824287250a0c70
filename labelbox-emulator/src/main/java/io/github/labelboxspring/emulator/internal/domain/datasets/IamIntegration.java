package io.github.labelboxspring.emulator.internal.domain.datasets;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An integration with cloud storage. The emulator stores it but does not use it. */
public final class IamIntegration extends Entity {

    private final String provider;
    private String name;
    private Settings settings;
    private boolean orgDefault;

    public IamIntegration(String id, Instant createdAt, String name, String provider, Settings settings) {
        super(id, createdAt);
        this.name = name;
        this.provider = provider;
        this.settings = settings;
    }

    public String name() {
        return this.name;
    }

    /** Return the provider: {@code AWS}, {@code GCP} or {@code Azure}. */
    public String provider() {
        return this.provider;
    }

    public Settings settings() {
        return this.settings;
    }

    public boolean valid() {
        return true;
    }

    public Instant lastValidAt() {
        return updatedAt();
    }

    public boolean isOrgDefault() {
        return this.orgDefault;
    }

    public void orgDefault(boolean value) {
        this.orgDefault = value;
    }

    public void change(String newName, Settings newSettings, Instant now) {
        this.name = newName;
        this.settings = newSettings;
        touch(now);
    }

    /** The settings of an integration, by provider. */
    public sealed interface Settings extends Serializable {}

    public record Aws(String roleArn, @Nullable String readBucket) implements Settings {}

    public record Gcp(String serviceAccountEmailId, String readBucket) implements Settings {}

    public record Azure(String readContainerUrl, String tenantId) implements Settings {}
}
