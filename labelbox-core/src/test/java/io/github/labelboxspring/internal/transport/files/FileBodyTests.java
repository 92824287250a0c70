package io.github.labelboxspring.internal.transport.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.FileRange;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** X5, X7: what of a body is passed on, piece by piece. */
class FileBodyTests {

    private static final FileFailures FAILURES = new FileFailures("export", "store");

    private final AtomicLong reached = new AtomicLong();

    private String read(int end, long begin, FileAnswer answer, String... pieces) {
        FilePart part = new FilePart(new FileRange("https://store/f", 0, end));
        FileBody body = new FileBody(part, FAILURES, begin, this.reached::set);
        body.accepted(answer);
        return Objects.requireNonNull(Flux.fromIterable(Arrays.asList(pieces))
                .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                .<byte[]>handle(body::pass)
                .concatWith(Mono.defer(body::finish))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining())
                .block());
    }

    private static FileAnswer unstated() {
        return new FileAnswer(200, new HttpHeaders());
    }

    private static FileAnswer stated(int length) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentLength(length);
        return new FileAnswer(200, headers);
    }

    @Test
    void aWholeBodyIsPassedOn() {
        assertThat(read(6, 0, stated(6), "abc", "", "def")).isEqualTo("abcdef");
        assertThat(this.reached).hasValue(6);
    }

    @Test
    void aShortBodyOfUnstatedLengthIsPassedOnOnceItIsWhole() {
        assertThat(read(6, 0, unstated(), "abc", "def")).isEqualTo("abcdef");
        assertThat(read(6, 4, unstated(), "e", "f")).isEqualTo("ef");
        assertThat(this.reached).hasValue(6);
    }

    @Test
    void aBodyThatEndsTooSoonIsAFailureThatSaysHowMuchArrived() {
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> read(6, 0, unstated(), "abc"))
                .withMessageContaining("sent 3 of the 6 bytes of the file")
                .returns(true, TransportException::retryable);
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> read(6, 1, unstated(), "abc"))
                .withMessageContaining("at byte 1")
                .withMessageContaining("sent 4 of the 6 bytes of the file");
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> read(6, 0, stated(6), "abcd"))
                .withMessageContaining("at byte 4")
                .withMessageContaining("sent 4 of the 6 bytes of the file");
    }

    @Test
    void aBodyThatDoesNotEndIsAFailure() {
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> read(3, 0, stated(3), "abc", "d"))
                .withMessageContaining("sent more than the 3 bytes of the file");
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> read(0, 0, unstated(), "a"))
                .withMessageContaining("sent more than the 0 bytes of the file");
    }

    @Test
    void aBodyOfUnknownLengthIsPassedOnAsItArrives() {
        assertThat(read(-1, 0, unstated(), "abc", "d")).isEqualTo("abcd");
    }

    @Test
    void aDocumentInsteadOfTheFileIsNotPassedOn() {
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> read(100, 0, unstated(), " <Error>secret</Error>"))
                .withMessageContaining("a document that begins with \"<\"")
                .withMessageNotContaining("secret");
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> read(100, 0, unstated(), "You have exceeded your rate limit"));
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> read(-1, 0, unstated(), "<Error>", "secret</Error>"));
        assertThat(this.reached).hasValue(0);
    }
}
