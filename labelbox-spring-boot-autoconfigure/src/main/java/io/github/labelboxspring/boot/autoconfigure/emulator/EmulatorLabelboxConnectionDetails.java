package io.github.labelboxspring.boot.autoconfigure.emulator;

import io.github.labelboxspring.boot.autoconfigure.LabelboxConnectionDetails;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.net.URI;

/** Leads all auto-configured clients to an emulator, with the key of its first organization. */
public final class EmulatorLabelboxConnectionDetails implements LabelboxConnectionDetails {

    private final LabelboxEmulator emulator;

    public EmulatorLabelboxConnectionDetails(LabelboxEmulator emulator) {
        this.emulator = emulator;
    }

    @Override
    public String getApiKey() {
        return this.emulator.apiKey();
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

    /** Returns these details, so that no client leaves the machine. */
    @Override
    public LabelboxConnectionDetails forClient(String client) {
        return this;
    }
}
