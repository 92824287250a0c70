package io.github.labelboxspring.internal.transport.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.SignedUrlException;
import io.github.labelboxspring.error.TransportException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** X14, X24: what is said when a file cannot be read. */
class FileFailuresTests {

    private static final FileFailures FAILURES = new FileFailures("export", "store");

    private static LabelboxException refused(int status, String text, String... retryAfter) {
        HttpHeaders headers = new HttpHeaders();
        for (String value : retryAfter) {
            headers.add(HttpHeaders.RETRY_AFTER, value);
        }
        return FAILURES.refused(new FileAnswer(status, headers), text, 7);
    }

    @ParameterizedTest
    @CsvSource({"500, true", "503, true", "408, true", "409, false", "418, false", "301, false"})
    void aStatusIsNamedAndRetriedIfItMayPass(int status, boolean retryable) {
        assertThat(refused(status, "<Error>secret</Error>"))
                .isInstanceOf(TransportException.class)
                .returns(retryable, LabelboxException::retryable)
                .hasMessage("export: at byte 7, the file store store responded with HTTP " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void aRefusedUrlMayHaveExpired(int status) {
        assertThat(refused(status, "")).isInstanceOf(SignedUrlException.class).hasMessageContaining("export at byte 7");
    }

    @Test
    void aRequestForAPauseIsOne() {
        assertThat(refused(429, "")).isInstanceOf(RateLimitedException.class);
        assertThat(refused(403, "You have exceeded your rate limit")).isInstanceOf(RateLimitedException.class);
        assertThat(refused(500, "", "3"))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(3)));
        assertThat(refused(499, "", "3")).isNotInstanceOf(RateLimitedException.class);
    }

    @Test
    void aConnectionThatIsRefusedNamesWhatToCheck() {
        assertThat(FAILURES.unconnected(new IOException("refused"), 1, 7))
                .returns(true, LabelboxException::retryable)
                .hasMessage("export at byte 7: cannot connect to store (IOException: refused). Check the endpoint, the"
                        + " network and labelbox.http.proxy");
        assertThat(FAILURES.unconnected(new IOException(), 0, 7)).hasMessageContaining("(IOException). Check");
    }

    @Test
    void aTimeoutMayBeDueToStreamsThatWereNotClosed() {
        assertThat(FAILURES.unconnected(new TimeoutException("internal"), 0, 7))
                .hasMessageContaining("(timed out)")
                .hasMessageNotContaining("open");
        assertThat(FAILURES.unconnected(new TimeoutException(), 1, 7))
                .hasMessageContaining(". 1 download is open and holds its connection. Close each stream()");
    }

    /** Named as Reactor Netty's own. */
    private static final class PoolAcquireTimeoutException extends TimeoutException {

        private static final long serialVersionUID = 1L;
    }

    @Test
    void aPoolThatIsUsedUpSaysHowManyDownloadsAreOpen() {
        assertThat(FAILURES.unconnected(new PoolAcquireTimeoutException(), 2, 7))
                .hasMessageContaining("all connections to store are in use (timed out); 2 downloads are open and hold"
                        + " their connection. Close each stream()");
    }

    @Test
    void onlyASecureConnectionThatWasCutIsRetried() {
        assertThat(FAILURES.unconnected(new SSLException("closed by peer"), 0, 7))
                .returns(true, LabelboxException::retryable);
        assertThat(FAILURES.unconnected(new SSLException("unknown authority"), 0, 7))
                .returns(false, LabelboxException::retryable)
                .hasMessageContaining("no secure connection to store (SSLException: unknown authority)")
                .hasMessageContaining("labelbox.http.ssl.bundle");
    }

    @Test
    void aBrokenDownloadSaysWhereItBrokeAndWhy() {
        assertThat(FAILURES.broken(new TimeoutException("nothing arrived for PT1S"), 7))
                .hasMessage("export: the download from store was interrupted at byte 7: nothing arrived for PT1S");
        assertThat(FAILURES.broken(new IOException("reset"), 7)).hasMessageEndingWith("byte 7: IOException: reset");
    }

    @Test
    void openDownloadsAreCounted() {
        OpenFiles open = new OpenFiles();
        assertThat(open.count()).isZero();
        Disposable one = open.counting(Flux.never()).subscribe();
        Disposable two = open.counting(Flux.never()).subscribe();
        assertThat(open.count()).isEqualTo(2);
        one.dispose();
        two.dispose();
        assertThat(open.count()).isZero();
    }
}
