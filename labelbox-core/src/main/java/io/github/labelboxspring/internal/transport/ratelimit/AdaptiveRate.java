package io.github.labelboxspring.internal.transport.ratelimit;

/**
 * A request rate that adapts to what Labelbox accepts. A rejection reduces it to a fraction of the measured rate.
 * Successes increase it again, slowly near the rejected rate and faster beyond it (the CUBIC curve, as in AWS's
 * adaptive retry mode). Times are seconds of a monotonic clock. Not thread-safe.
 */
final class AdaptiveRate {

    private static final double KEPT = 0.7;

    private static final double GROWTH = 0.4;

    private static final double BUCKET = 0.5;

    private static final double SMOOTHING = 0.8;

    private static final double SLOWEST = 0.5;

    /** The assumed rate of an API key if too few requests were sent to measure it. */
    private static final double FIRST = 5;

    private double measured;

    private double bucketStart = Double.NEGATIVE_INFINITY;

    private int sentInBucket;

    private double refusedRate;

    private double refusedAt = Double.NEGATIVE_INFINITY;

    private double limit = Double.POSITIVE_INFINITY;

    /** Return the number of requests per second that can be sent; infinite until a request is rejected. */
    double perSecond() {
        return this.limit;
    }

    /** Record that a request is sent. */
    void sent(double now) {
        this.sentInBucket++;
        double passed = now - this.bucketStart;
        if (passed < BUCKET) {
            return;
        }
        double rate = this.sentInBucket / (Double.isInfinite(passed) ? BUCKET : passed);
        this.measured = this.measured == 0 ? rate : SMOOTHING * rate + (1 - SMOOTHING) * this.measured;
        this.sentInBucket = 0;
        this.bucketStart = now;
    }

    /** Record that a request was accepted. */
    void accepted(double now) {
        if (Double.isInfinite(this.limit)) {
            return;
        }
        double level = Math.cbrt(this.refusedRate * (1 - KEPT) / GROWTH);
        double grown = GROWTH * Math.pow(now - this.refusedAt - level, 3) + this.refusedRate;
        this.limit = Math.max(SLOWEST, Math.min(grown, Math.max(2 * this.measured, SLOWEST)));
    }

    /** Record that a request was rejected. Rejections of concurrent requests count once. */
    void refused(double now) {
        if (now - this.refusedAt < BUCKET) {
            return;
        }
        this.refusedRate = Double.isInfinite(this.limit)
                ? Math.max(this.measured, FIRST)
                : Math.max(SLOWEST, Math.min(this.measured, this.limit));
        this.refusedAt = now;
        this.limit = Math.max(SLOWEST, this.refusedRate * KEPT);
    }
}
