package io.github.labelboxspring.projects;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** O4: like the official SDK, the client warns of an ontology for a project that has labels. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class OntologyConnectionTests {

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.labelboxspring.client");

    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    private final StubServer server = new StubServer();

    @Parameter
    private CallStyle style;

    @AfterEach
    void stop() {
        this.logger.detachAppender(this.events);
        this.server.close();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 1"})
    void labelsOfTheProjectAreWarnedOf(int labels, int warnings) {
        this.server.then(
                200,
                "{\"data\":{\"project\":{\"allowedMediaType\":\"IMAGE\",\"labelCount\":" + labels
                        + ",\"labelingFrontend\":{\"id\":\"f\"}},\"ontology\":{\"mediaType\":\"IMAGE\"}}}");
        this.server.then(200, "{\"data\":{\"project\":{\"connectOntology\":{\"id\":\"o\"}}}}");
        this.events.start();
        this.logger.addAppender(this.events);
        try (LabelboxClient client = this.server.client().build()) {
            this.style.complete(client.projects().connectOntology("p", "o"));
        }
        assertThat(this.events.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(text -> text.contains("project p has 7 labels") && text.contains("ontology o"))
                .hasSize(warnings);
    }
}
