package io.github.labelboxspring.sample.emulator;

import io.github.labelboxspring.boot.autoconfigure.LabelboxConnectionDetails;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import java.net.URI;

/** Where the embedded emulator is. */
record EmulatorConnection(LabelboxEmulator emulator) implements LabelboxConnectionDetails {

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
}
