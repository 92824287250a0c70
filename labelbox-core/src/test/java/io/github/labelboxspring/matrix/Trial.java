package io.github.labelboxspring.matrix;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.network.FaultServer;
import io.github.labelboxspring.settings.Polling;
import io.github.labelboxspring.settings.RetrySettings;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/** One kind of work while one thing goes wrong, once or always. */
record Trial(Wrong wrong, Work work, boolean always, CallStyle style) {

    static final int ATTEMPTS = 4;

    /** How long is waited where nothing but time ends the wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration FOREVER = Duration.ofMinutes(1);

    private static final int MAX_IN_MEMORY = 1 << 20;

    Outcome expected() {
        return this.always ? verdict().always(this.work) : verdict().once(this.work);
    }

    private Verdict verdict() {
        return Objects.requireNonNull(this.wrong.verdict(this.work));
    }

    Duration patience() {
        return expected().requests().equals(Outcome.UNCOUNTED) ? PATIENCE : FOREVER;
    }

    /** Returns what came of it, in the words of the rules: a number of requests only if they have one. */
    Outcome run(Platform platform) {
        Spoiled spoiled = this.wrong.spoiled();
        boolean file = this.work == Work.FILE;
        try (FaultServer store = platform.front("");
                FaultServer server = platform.front(file ? spoiled.host(store) : store.url(""));
                LabelboxClient client = client(platform, file ? server.url("") : spoiled.host(server))) {
            FaultServer target = file ? store : server;
            spoiled.arm().arm(target, this.work::hits, this.always);
            Outcome outcome = run(platform, client, target);
            check(target, outcome);
            return verdict().accepts(this, outcome) ? expected() : outcome;
        }
    }

    private Outcome run(Platform platform, LabelboxClient client, FaultServer target) {
        try {
            Object result = this.work.run(client, platform, this);
            if (!result.equals(this.work.expected())) {
                throw new AssertionError(this + " returned " + result + " instead of " + this.work.expected());
            }
            return Outcome.success(requests(target));
        } catch (LabelboxException ex) {
            int seen = target.seen(this.work::hits).size();
            Outcome failed = Outcome.failure(
                    String.valueOf(seen == 0 ? ex.attempts() : seen),
                    ex.getClass().getSimpleName().replace("Exception", ""),
                    ex.retryable(),
                    ex.mayHaveBeenApplied());
            return ex.tasks().isEmpty() ? failed : failed.ofStartedWork();
        }
    }

    private String requests(FaultServer target) {
        return String.valueOf(target.seen(this.work::hits).size());
    }

    /** What holds whatever the rules say. */
    private void check(FaultServer target, Outcome outcome) {
        long applied = target.applied(this.work::hits);
        if (this.work == Work.CREATE && applied > 1) {
            throw new AssertionError(this + " was applied " + applied + " times");
        }
        if (this.work.changes() && applied > 0 && !outcome.succeeded() && !outcome.mayHaveBeenApplied()) {
            throw new AssertionError(this + " was applied, but the exception does not say so");
        }
        if (this.work.changes() && applied == 0 && outcome.succeeded()) {
            throw new AssertionError(this + " was not applied, but succeeded");
        }
    }

    private LabelboxClient client(Platform platform, String host) {
        boolean near = host.contains("127.0.0.1");
        return LabelboxClient.builder()
                .apiKey(platform.key())
                .endpoint(host + "/graphql")
                .restEndpoint(host + "/api/v1")
                .timeout(this.wrong.spoiled().timeout())
                .deadline(patience())
                .maxInMemory(MAX_IN_MEMORY)
                .retry(new RetrySettings(
                        this.always ? ATTEMPTS : this.wrong.spoiled().attempts(),
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(5)))
                .polling(near ? new Polling(Duration.ofMillis(20), Duration.ofMillis(50)) : Polling.DEFAULT)
                .build();
    }

    @Override
    public String toString() {
        return this.wrong + (this.always ? " always, " : " once, ") + this.work.title() + ", "
                + this.style.name().toLowerCase(Locale.ROOT);
    }
}
