package io.github.labelboxspring.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.test.boot.AutoConfigureLabelboxEmulator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AutoConfigureLabelboxEmulator
class BirdsApplicationTests {

    @Autowired
    private LabelboxClient client;

    @Autowired
    private LabelboxEmulator emulator;

    @Test
    void survivesAnOutage() {
        this.emulator.faults().on("datasets").times(1).answer(503, Map.of(), "");
        assertThat(this.client.datasets().list().execute()).isEmpty();
        assertThat(this.emulator.requests().count("datasets")).isEqualTo(2);
    }
}
