package io.github.labelboxspring.sample.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.sample.activity.Changed;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LiveUpdatesTests {

    private static final String EVERYTHING = "event:campaigns\ndata:\n\nevent:work\ndata:\n\nevent:activity\ndata:\n\n";

    private final LiveUpdates live = new LiveUpdates();

    private final MockMvcTester mvc = MockMvcTester.of(this.live);

    @Test
    void aPageIsSentEverythingWhenItConnects() throws UnsupportedEncodingException {
        MvcTestResult page = connect();

        assertThat(page.getResponse().getContentAsString()).isEqualTo(EVERYTHING);
    }

    @Test
    void manyChangesOfAKindAreOneEvent() throws UnsupportedEncodingException {
        MvcTestResult page = connect();
        MvcTestResult other = connect();

        this.live.changed(new Changed(Changed.Topic.WORK));
        this.live.changed(new Changed(Changed.Topic.WORK));
        this.live.changed(new Changed(Changed.Topic.ACTIVITY));
        this.live.flush();
        this.live.flush();

        assertThat(page.getResponse().getContentAsString())
                .isEqualTo(EVERYTHING + "event:work\ndata:\n\nevent:activity\ndata:\n\n")
                .isEqualTo(other.getResponse().getContentAsString());
    }

    @Test
    void connectionsEndWithTheApplication() {
        MvcTestResult before = connect();

        this.live.close();

        assertThat(before.getMvcResult().getAsyncResult(1_000)).isNull();
        assertThat(connect().getMvcResult().getAsyncResult(1_000)).isNull();
    }

    private MvcTestResult connect() {
        return this.mvc.get().uri("/live").asyncExchange();
    }
}
