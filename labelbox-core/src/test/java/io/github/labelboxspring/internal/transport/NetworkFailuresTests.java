package io.github.labelboxspring.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.Safety;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/** X14, X24: a failure says whether anything was sent. */
class NetworkFailuresTests {

    private final Wire unused = new Wire();

    private final Wire begun = new Wire();

    NetworkFailuresTests() {
        WireTests.begin(this.begun);
    }

    private static Throwable translate(Safety safety, Wire wire, Throwable failure) {
        GraphQlOperation<String> operation = new GraphQlOperation<>(
                "Op", "query Op {a}", Map.of(), List.of(), "a", ResultType.of(String.class), safety, false, null);
        return NetworkFailures.translate(operation, "host", wire, failure, 0);
    }

    private static void assertLost(Throwable failure, boolean retryable, boolean maybe, String message) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        TransportException.class,
                        lost -> assertThat(lost)
                                .returns(retryable, LabelboxException::retryable)
                                .returns(maybe, LabelboxException::mayHaveBeenApplied)
                                .hasMessageContaining(message));
    }

    @Test
    void ownFailuresAndErrorsStayAsTheyAre() {
        Throwable own = new TransportException("own", null, true, false);
        Throwable error = new OutOfMemoryError("made up");
        assertThat(translate(Safety.ONCE, this.begun, own)).isSameAs(own);
        assertThat(translate(Safety.ONCE, this.begun, error)).isSameAs(error);
    }

    @Test
    void whatCannotBeSentIsTheCallersMistake() {
        Throwable mistake = new IllegalArgumentException("bad");
        assertThat(translate(Safety.ONCE, this.unused, mistake)).isSameAs(mistake);
        assertLost(translate(Safety.ONCE, this.begun, mistake), true, true, "no response from host");
    }

    @Test
    void anAnswerThatIsTooLargeIsNotRequestedAgain() {
        assertThat(translate(Safety.ONCE, this.begun, new DataBufferLimitException("limit")))
                .isInstanceOfSatisfying(
                        DecodingException.class,
                        tooLarge -> assertThat(tooLarge)
                                .returns(true, LabelboxException::mayHaveBeenApplied)
                                .returns(false, LabelboxException::retryable)
                                .hasMessageContaining("labelbox.max-in-memory-size"));
    }

    @Test
    void aFileThatIsGoneIsNamed() {
        assertLost(
                translate(Safety.ONCE, this.begun, new NoSuchFileException("/a")),
                false,
                false,
                "no longer exists (/a)");
        assertLost(
                translate(Safety.ONCE, this.begun, new FileNotFoundException("/a")),
                false,
                false,
                "no longer exists (/a)");
    }

    @Test
    void withoutAConnectionNothingWasApplied() {
        assertLost(translate(Safety.ONCE, this.unused, new IOException("x")), true, false, "cannot connect to host");
    }

    @Test
    void afterwardsAChangeMayHaveBeenApplied() {
        assertLost(translate(Safety.ONCE, this.begun, new IOException("cut")), true, true, "(IOException: cut)");
        assertLost(translate(Safety.READ, this.begun, new IOException("cut")), true, false, "(IOException: cut)");
    }

    @Test
    void theCauseBehindAFailureOfWebClientIsTold() {
        WebClientRequestException wrapped = new WebClientRequestException(
                new IOException("reset"), HttpMethod.POST, URI.create("http://host/?sig=secret"), HttpHeaders.EMPTY);
        Throwable failure = translate(Safety.READ, this.begun, wrapped);
        assertLost(failure, true, false, "(IOException: reset)");
        assertThat(failure).hasMessageNotContaining("secret").hasRootCauseMessage("reset");
    }
}
