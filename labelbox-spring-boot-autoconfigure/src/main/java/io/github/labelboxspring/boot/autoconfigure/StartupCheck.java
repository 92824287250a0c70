package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.LabelboxClients;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.users.User;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

/**
 * Checks for connection settings that cannot work, and sends a request with each client that has {@code
 * verify-on-startup} set, so that misconfigurations fail the startup.
 */
final class StartupCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(StartupCheck.class);

    private final BeanFactory beans;

    private final Environment environment;

    StartupCheck(BeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    /** Without properties, only defaults apply, which are valid. */
    @Override
    public void afterSingletonsInstantiated() {
        if (PropertyPresence.isMoreThanKeyPossible(this.environment)
                || !PropertyChecks.isKey(PropertiesLabelboxConnectionDetails.key("labelbox", this.environment))) {
            check(this.beans.getBean(LabelboxClientProperties.class));
        }
    }

    private void check(LabelboxClientProperties properties) {
        properties.used().forEach(this.beans.getBean(LabelboxClientFactory.class)::check);
        for (String name : properties.verified()) {
            LabelboxClient client = this.beans.getBean(LabelboxClients.class).get(name);
            verify(client, name, properties.of(name).timeout());
        }
    }

    private static void verify(LabelboxClient client, String name, Duration timeout) {
        try {
            User user = client.users()
                    .me()
                    .with(options -> options.withDeadline(timeout))
                    .execute();
            LOG.info("The Labelbox client '{}' was verified; its user is {}", name, user.id());
        } catch (LabelboxException unusable) {
            throw new UnusableLabelboxClientException(name, unusable);
        }
    }
}
