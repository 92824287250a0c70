package io.github.labelboxspring.sample.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No page, no endpoint of Actuator and no log shows a secret. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.root=debug",
            "sample.demo.digits=40",
            "sample.demo.training=30",
            "sample.dispatch-interval=50ms",
            "sample.security.user=ada",
            "sample.security.password=" + KeyIsNowhereTests.PASSWORD,
            "spring.datasource.password=" + KeyIsNowhereTests.DATABASE_PASSWORD,
            "spring.datasource.url=jdbc:h2:mem:key",
            "labelbox.webhooks.secret=" + KeyIsNowhereTests.WEBHOOK_SECRET
        })
@ExtendWith(OutputCaptureExtension.class)
class KeyIsNowhereTests {

    private static final String KEY = "the-key-that-nobody-sees";

    static final String PASSWORD = "the-password-that-nobody-sees";

    static final String DATABASE_PASSWORD = "the-database-password-that-nobody-sees";

    static final String WEBHOOK_SECRET = "the-secret-that-nobody-sees";

    private static final String[] SECRETS = {KEY, PASSWORD, DATABASE_PASSWORD, WEBHOOK_SECRET};

    private static final LabelboxEmulator EMULATOR =
            LabelboxEmulator.builder().apiKey(KEY).start();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private CampaignRepository campaigns;

    @Autowired
    private RoundRepository rounds;

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @DynamicPropertySource
    static void emulator(DynamicPropertyRegistry properties) {
        properties.add("labelbox.api-key", EMULATOR::apiKey);
        properties.add("labelbox.endpoint", EMULATOR::endpoint);
        properties.add("labelbox.rest-endpoint", EMULATOR::restEndpoint);
        properties.add("labelbox.app-url", EMULATOR::appUrl);
    }

    @AfterAll
    static void stop() {
        EMULATOR.close();
    }

    @Test
    void noAnswerAndNoLogShowsASecret(CapturedOutput output) throws Exception {
        String campaign = demonstration();
        Set<String> paths = new TreeSet<>(pages(campaign));
        paths.addAll(endpoints());
        assertThat(paths).contains("/actuator/labelbox", "/actuator/health/db", "/actuator/prometheus");
        for (String path : paths) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isNotIn(401, 403, 500);
            assertThat(answer.headers().map().toString() + answer.body())
                    .as(path)
                    .doesNotContain(SECRETS);
        }
        assertThat(output.getAll()).contains("DEBUG").doesNotContain(SECRETS);
    }

    private String demonstration() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> this.campaigns.all().stream()
                        .flatMap(campaign -> this.rounds.find(campaign.id(), 2).stream())
                        .anyMatch(round -> round.state() == Round.State.CLOSED));
        return this.campaigns.all().stream().map(Campaign::id).findFirst().orElseThrow();
    }

    /** All pages that can be asked for, but the one that never ends. */
    private List<String> pages(String campaign) {
        return this.mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(KeyIsNowhereTests::isPage)
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.startsWith("/actuator") && !path.equals("/error"))
                .map(path -> path.replace("{id}", campaign).replaceAll("\\{[^}]*}", "1"))
                .toList();
    }

    private static boolean isPage(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && !mapping.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
    }

    private Stream<String> endpointsBelow(String endpoint, String list) throws IOException, InterruptedException {
        JsonNode names = json(endpoint).path(list);
        Stream<String> all = names.isArray()
                ? names.valueStream().map(JsonNode::asString)
                : names.propertyStream().map(entry -> entry.getKey());
        return all.map(name -> endpoint + "/" + name);
    }

    private List<String> endpoints() throws IOException, InterruptedException {
        return Stream.of(
                        json("/actuator")
                                .path("_links")
                                .valueStream()
                                .map(link -> URI.create(
                                                link.path("href").asString().replaceAll("[{}]", ""))
                                        .getPath()),
                        endpointsBelow("/actuator/health", "components"),
                        endpointsBelow("/actuator/metrics", "names"))
                .flatMap(paths -> paths)
                .toList();
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString(("ada:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return this.http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
                        .header("Authorization", "Basic " + login)
                        .header("Accept", "text/html,*/*")
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
