package io.github.labelboxspring.sample.workspace;

import io.github.labelboxspring.boot.autoconfigure.LabelboxClientBuilderCustomizer;
import io.github.labelboxspring.boot.autoconfigure.LabelboxConnectionDetails;
import io.github.labelboxspring.settings.Polling;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Polls an emulator on this machine more often than the real service. */
@Configuration(proxyBeanMethods = false)
class EmulatorPolling {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Polling OFTEN = new Polling(Duration.ofMillis(100), Duration.ofSeconds(5));

    @Bean
    @ConditionalOnProperty(name = "labelbox.polling.first", havingValue = "unset", matchIfMissing = true)
    LabelboxClientBuilderCustomizer frequentPolling(ObjectProvider<LabelboxConnectionDetails> connection) {
        return builder -> {
            if (THIS_MACHINE.contains(connection.getObject().getEndpoint().getHost())) {
                builder.polling(OFTEN);
            }
        };
    }
}
