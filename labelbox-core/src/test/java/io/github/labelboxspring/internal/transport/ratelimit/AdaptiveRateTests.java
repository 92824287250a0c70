package io.github.labelboxspring.internal.transport.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** X8: the numbers of the curve. */
class AdaptiveRateTests {

    private static final Offset<Double> ABOUT = within(0.001);

    private final AdaptiveRate rate = new AdaptiveRate();

    private void send(int requests, double now) {
        for (int each = 0; each < requests; each++) {
            this.rate.sent(now);
        }
    }

    /** 2 requests a second are measured at first, then 21 within a second: 0.8 · 21 + 0.2 · 2. */
    private void measure() {
        send(1, 0);
        send(20, 0.25);
        send(1, 1);
    }

    @Test
    void nothingIsLimitedBeforeARefusal() {
        measure();
        this.rate.accepted(2);
        assertThat(this.rate.perSecond()).isInfinite();
    }

    @Test
    void aRefusalLeavesSevenTenthsOfTheRateThatWasMeasured() {
        measure();
        this.rate.refused(1);
        assertThat(this.rate.perSecond()).isEqualTo(17.2 * 0.7, ABOUT);
    }

    @Test
    void halfASecondIsMeasuredAtOnce() {
        send(1, 0);
        send(3, 0.25);
        send(1, 0.5);
        this.rate.refused(0.5);
        assertThat(this.rate.perSecond()).isEqualTo(6.8 * 0.7, ABOUT);
    }

    @Test
    void whereLittleWasSentTheFirstRefusalLeavesAnAssumedRate() {
        send(1, 0);
        this.rate.refused(0);
        assertThat(this.rate.perSecond()).isEqualTo(3.5, ABOUT);
    }

    @Test
    void refusalsWithinHalfASecondCountOnce() {
        measure();
        this.rate.refused(1);
        this.rate.refused(1.25);
        assertThat(this.rate.perSecond()).isEqualTo(12.04, ABOUT);
        this.rate.refused(1.5);
        assertThat(this.rate.perSecond()).isEqualTo(8.428, ABOUT);
    }

    @Test
    void theRateGrowsBackSlowlyNearTheOneThatWasRefusedAndFasterBeyond() {
        measure();
        this.rate.refused(1);
        this.rate.accepted(1);
        assertThat(this.rate.perSecond()).isEqualTo(12.04, ABOUT);
        double level = 1 + Math.cbrt(12.9);
        this.rate.accepted(level);
        assertThat(this.rate.perSecond()).isEqualTo(17.2, ABOUT);
        this.rate.accepted(level + 1);
        assertThat(this.rate.perSecond()).isEqualTo(17.6, ABOUT);
        this.rate.accepted(level + 3);
        assertThat(this.rate.perSecond()).isEqualTo(28, ABOUT);
        this.rate.accepted(level + 100);
        assertThat(this.rate.perSecond()).as("twice of what is sent").isEqualTo(34.4, ABOUT);
    }

    @Test
    void theRateNeverFallsBelowARequestInTwoSeconds() {
        for (int each = 0; each < 100; each++) {
            this.rate.refused(each);
        }
        assertThat(this.rate.perSecond()).isEqualTo(0.5, ABOUT);
        this.rate.accepted(1_000);
        assertThat(this.rate.perSecond()).isEqualTo(0.5, ABOUT);
    }
}
