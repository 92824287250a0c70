package io.github.labelboxspring.boot.autoconfigure.emulator;

import io.github.labelboxspring.boot.autoconfigure.LabelboxConnectionDetails;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.Workspace;
import java.net.URI;
import java.util.function.Supplier;

/** Connects the auto-configured clients to an emulator: the default one to its first workspace, others to their own. */
public final class EmulatorLabelboxConnectionDetails implements LabelboxConnectionDetails {

    private final LabelboxEmulator emulator;

    private final Supplier<String> key;

    /** Create details with the key of the emulator's first workspace. */
    public EmulatorLabelboxConnectionDetails(LabelboxEmulator emulator) {
        this(emulator, emulator::apiKey);
    }

    private EmulatorLabelboxConnectionDetails(LabelboxEmulator emulator, Supplier<String> key) {
        this.emulator = emulator;
        this.key = key;
    }

    /**
     * Return details with the key of the workspace that has the client's name. The workspace is created on first use,
     * and again after the emulator is reset.
     *
     * @param client name of the client
     */
    @Override
    public EmulatorLabelboxConnectionDetails forClient(String client) {
        return new EmulatorLabelboxConnectionDetails(
                this.emulator, () -> workspace(client).apiKey());
    }

    private Workspace workspace(String name) {
        synchronized (this.emulator) {
            return this.emulator.control().workspaces().stream()
                    .filter(workspace -> workspace.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> this.emulator.createWorkspace(name));
        }
    }

    @Override
    public String getApiKey() {
        return this.key.get();
    }

    @Override
    public URI getEndpoint() {
        return URI.create(this.emulator.endpoint());
    }

    @Override
    public URI getRestEndpoint() {
        return URI.create(this.emulator.restEndpoint());
    }

    @Override
    public URI getAppUrl() {
        return URI.create(this.emulator.appUrl());
    }
}
