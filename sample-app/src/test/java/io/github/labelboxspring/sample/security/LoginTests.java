package io.github.labelboxspring.sample.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** With a login, whoever logs in is served, from anywhere. */
@SpringBootTest(
        properties = {
            "sample.demo.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:login",
            "sample.security.user=ada",
            "sample.security.password=difference-engine"
        })
class LoginTests {

    @Autowired
    private WebApplicationContext application;

    private Requests requests;

    @BeforeEach
    void prepare() {
        this.requests = new Requests(this.application);
    }

    @Test
    void whoHasThePasswordIsServed() throws Exception {
        assertThat(status("/actuator/info", "ada", "difference-engine")).isEqualTo(200);
        assertThat(status("/actuator/info", "ada", "analytical-engine")).isEqualTo(401);
        assertThat(status("/actuator/info", "charles", "difference-engine")).isEqualTo(401);
    }

    @Test
    void browsersAreAskedToLogIn() throws Exception {
        MockHttpServletResponse page =
                this.requests.send(get("/").accept(MediaType.TEXT_HTML), Requests.ELSEWHERE, "sample.example.org");
        assertThat(page.getStatus()).isEqualTo(302);
        assertThat(page.getRedirectedUrl()).isEqualTo("/login");
        MockHttpServletResponse login = this.requests.send(get("/login"), Requests.ELSEWHERE, "sample.example.org");
        assertThat(login.getContentAsString()).contains("name=\"username\"").doesNotContain("style=", "<style");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/info", "/actuator/prometheus", "/actuator/labelbox", "/campaigns", "/absent"})
    void nobodyElseIsServedAnything(String path) throws Exception {
        assertThat(this.requests.status(get(path), Requests.ELSEWHERE)).isIn(401, 302);
        assertThat(this.requests.status(get(path), Requests.HERE)).isIn(401, 302);
    }

    /** A container asks itself for its health. */
    @Test
    void thisMachineSeesTheHealth() throws Exception {
        assertThat(this.requests.status(get("/actuator/health"), Requests.HERE)).isEqualTo(200);
        assertThat(this.requests.status(get("/actuator/health"), Requests.ELSEWHERE))
                .isIn(401, 302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample.security.user=ada",
                "sample.security.password=difference-engine",
                "sample.security.user=ada,sample.security.password=short"
            })
    void halfALoginIsRefused(String properties) {
        new ApplicationContextRunner()
                .withUserConfiguration(Properties.class)
                .withPropertyValues(properties.split(","))
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("the password has 12 to 72 characters")
                        .hasMessageNotContaining("difference-engine"));
    }

    private int status(String path, String user, String password) throws Exception {
        return this.requests.status(
                get(path)
                        .header(
                                HttpHeaders.AUTHORIZATION,
                                "Basic " + HttpHeaders.encodeBasicAuth(user, password, StandardCharsets.UTF_8)),
                Requests.ELSEWHERE);
    }

    @EnableConfigurationProperties(SecurityProperties.class)
    static class Properties {}
}
