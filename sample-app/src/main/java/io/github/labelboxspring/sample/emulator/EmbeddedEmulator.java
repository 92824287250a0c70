package io.github.labelboxspring.sample.emulator;

import io.github.labelboxspring.boot.autoconfigure.LabelboxClientBuilderCustomizer;
import io.github.labelboxspring.boot.autoconfigure.LabelboxConnectionDetails;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.settings.Polling;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Without an API key the client talks to an emulator inside this process, which may be asked often. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoApiKey.class)
public class EmbeddedEmulator {

    private static final Polling OFTEN = new Polling(Duration.ofMillis(100), Duration.ofMillis(500));

    @Bean
    LabelboxEmulator emulator() {
        return LabelboxEmulator.start();
    }

    @Bean
    LabelboxConnectionDetails emulatorConnection(LabelboxEmulator emulator) {
        return new EmulatorConnection(emulator);
    }

    @Bean
    LabelboxClientBuilderCustomizer askOften() {
        return builder -> builder.polling(OFTEN);
    }
}
