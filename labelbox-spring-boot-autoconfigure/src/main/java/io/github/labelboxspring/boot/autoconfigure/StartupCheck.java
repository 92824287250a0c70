package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.LabelboxClients;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.users.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Looks for settings of connections that cannot work, and makes a request with each client for which that is wanted, so that
 * the application does not start in vain.
 */
final class StartupCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(StartupCheck.class);

    private final LabelboxClients clients;

    private final LabelboxClientProperties properties;

    private final LabelboxClientFactory factory;

    StartupCheck(LabelboxClients clients, LabelboxClientProperties properties, LabelboxClientFactory factory) {
        this.clients = clients;
        this.properties = properties;
        this.factory = factory;
    }

    @Override
    public void afterSingletonsInstantiated() {
        this.properties.used().forEach(this.factory::check);
        this.properties.verified().forEach(name -> verify(this.clients.get(name), name));
    }

    private void verify(LabelboxClient client, String name) {
        try {
            User user = client.users()
                    .me()
                    .with(options ->
                            options.withDeadline(this.properties.of(name).timeout()))
                    .execute();
            LOG.info("The Labelbox client '{}' can be used, by the user {}", name, user.id());
        } catch (LabelboxException unusable) {
            throw new UnusableLabelboxClientException(name, unusable);
        }
    }
}
