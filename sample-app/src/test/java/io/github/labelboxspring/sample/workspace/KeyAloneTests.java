package io.github.labelboxspring.sample.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** With a key and nothing else, the application works on the real service. It sends no request when it starts. */
@SpringBootTest(
        properties = {
            "labelbox.api-key=a-key-of-nobody",
            "sample.demo.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:key-alone;DB_CLOSE_DELAY=-1"
        })
class KeyAloneTests {

    @Autowired
    private LabelboxClient labelbox;

    @Test
    void startsOnTheRealService() {
        assertThat(this.labelbox.appUrl()).hasToString("https://app.labelbox.com");
    }
}
