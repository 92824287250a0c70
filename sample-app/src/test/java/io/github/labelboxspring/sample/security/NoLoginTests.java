package io.github.labelboxspring.sample.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.labelboxspring.boot.webhooks.WebhookSignature;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Without a login, this machine is served and nobody else. */
@SpringBootTest(
        properties = {
            "sample.demo.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:no-login",
            "labelbox.webhooks.secret=secret-of-webhooks"
        })
class NoLoginTests {

    @Autowired
    private WebApplicationContext application;

    private Requests requests;

    @BeforeEach
    void prepare() {
        this.requests = new Requests(this.application);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,localhost,200",
        "127.0.0.1,127.0.0.1,200",
        "0:0:0:0:0:0:0:1,[::1],200",
        "127.0.0.1,sample.example.org,403",
        "127.0.0.1,localhost.example.org,403",
        "127.0.0.1,127.0.0.1.example.org,403",
        "192.0.2.7,localhost,403",
        "10.0.0.1,localhost,403",
        "2001:db8::1,localhost,403"
    })
    void onlyThisMachineIsServed(String address, String host, int status) throws Exception {
        assertThat(this.requests.send(get("/actuator/info"), address, host).getStatus())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/", "/campaigns", "/absent", "/actuator", "/actuator/health", "/actuator/labelbox", "/login"})
    void nothingIsForOthers(String path) throws Exception {
        assertThat(this.requests.status(get(path), Requests.ELSEWHERE)).isEqualTo(403);
    }

    @Test
    void anAddressThatIsOnlyClaimedDoesNotCount() throws Exception {
        assertThat(this.requests.status(
                        get("/actuator/info").header("X-Forwarded-For", Requests.HERE), Requests.ELSEWHERE))
                .isEqualTo(403);
    }

    @Test
    void browsersLoadNothingFromElsewhere() throws Exception {
        MockHttpServletResponse page = this.requests.send(get("/actuator/info"), Requests.HERE, "localhost");
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(page.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void otherSitesCannotSendForms() throws Exception {
        assertThat(this.requests.status(post("/campaigns"), Requests.HERE)).isEqualTo(403);
        assertThat(this.requests.status(post("/actuator/labelbox/key"), Requests.HERE))
                .isEqualTo(403);
    }

    @Test
    void webhooksAreReceivedFromAnywhereIfTheyAreSigned() throws Exception {
        byte[] body = "{\"id\": \"label-1\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(this.requests.status(
                        post("/labelbox/webhooks")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body)
                                .header("X-Labelbox-Event", "LABEL_CREATED")
                                .header("X-Labelbox-Id", "delivery-1")
                                .header("X-Hub-Signature-256", WebhookSignature.sha256("secret-of-webhooks", body)),
                        Requests.ELSEWHERE))
                .isEqualTo(200);
        assertThat(this.requests.status(
                        post("/labelbox/webhooks")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body)
                                .header("X-Labelbox-Event", "LABEL_CREATED")
                                .header("X-Labelbox-Id", "delivery-2"),
                        Requests.ELSEWHERE))
                .isEqualTo(401);
    }
}
