package io.github.labelboxspring.test.testcontainers;

import io.github.labelboxspring.boot.autoconfigure.LabelboxConnectionDetails;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;

/** Connects the auto-configured client to a {@link LabelboxEmulatorContainer} with {@code @ServiceConnection}. */
final class LabelboxEmulatorContainerConnectionDetailsFactory
        extends ContainerConnectionDetailsFactory<LabelboxEmulatorContainer, LabelboxConnectionDetails> {

    LabelboxEmulatorContainerConnectionDetailsFactory() {}

    @Override
    protected LabelboxConnectionDetails getContainerConnectionDetails(
            ContainerConnectionSource<LabelboxEmulatorContainer> source) {
        return new Details(source);
    }

    private static final class Details extends ContainerConnectionDetails<LabelboxEmulatorContainer>
            implements LabelboxConnectionDetails {

        private Details(ContainerConnectionSource<LabelboxEmulatorContainer> source) {
            super(source);
        }

        @Override
        public String getApiKey() {
            return getContainer().getApiKey();
        }

        @Override
        public URI getEndpoint() {
            return getContainer().getEndpoint();
        }

        @Override
        public URI getRestEndpoint() {
            return getContainer().getRestEndpoint();
        }

        @Override
        public URI getAppUrl() {
            return getContainer().getAppUrl();
        }

        @Override
        public @Nullable SslBundle getSslBundle() {
            return super.getSslBundle();
        }
    }
}
