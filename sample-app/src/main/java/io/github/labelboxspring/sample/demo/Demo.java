package io.github.labelboxspring.sample.demo;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.sample.activity.Activity;
import io.github.labelboxspring.sample.activity.ActivityAdded;
import io.github.labelboxspring.sample.activity.Changed;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.NewCampaign;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.digits.DigitSource;
import io.github.labelboxspring.sample.jobs.Campaigns;
import io.github.labelboxspring.sample.web.PageAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Starts a campaign with the digits that are included in the application, and prints its progress. The model learns
 * from the labels of the first round, and its predictions for all other digits are compared with their labels in the
 * second.
 */
@Component
class Demo implements ApplicationRunner {

    private static final int ROUNDS = 2;

    private static final String NAME = "Handwritten digits";

    private final LabelboxClient labelbox;

    private final DemoProperties properties;

    private final DigitSource digits;

    private final Campaigns campaigns;

    private final CampaignRepository repository;

    private final RoundRepository rounds;

    private final DemoReport report;

    private final PageAddress page;

    private final AtomicReference<@Nullable String> running = new AtomicReference<>();

    private final long start = System.nanoTime();

    Demo(
            LabelboxClient labelbox,
            DemoProperties properties,
            DigitSource digits,
            Campaigns campaigns,
            CampaignRepository repository,
            RoundRepository rounds,
            DemoReport report,
            PageAddress page) {
        this.labelbox = labelbox;
        this.properties = properties;
        this.digits = digits;
        this.campaigns = campaigns;
        this.repository = repository;
        this.rounds = rounds;
        this.report = report;
        this.page = page;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        say("Labelbox is at " + this.labelbox.appUrl());
        if (this.properties.enabled()) {
            List<Campaign> all = this.repository.all();
            this.running.set(all.isEmpty() ? begin() : unfinished(all).orElse(null));
        }
    }

    private String begin() {
        int all = this.properties.digits();
        int training = this.properties.training();
        return this.campaigns
                .begin(new NewCampaign(
                        NAME,
                        Campaign.Source.DIGITS,
                        Campaign.Labelling.TRUTH,
                        training,
                        all - training,
                        this.digits.items(all)))
                .id();
    }

    /** Return the demonstration that an earlier process has started, if it is the first campaign and not complete. */
    private Optional<String> unfinished(List<Campaign> all) {
        return Optional.of(all.get(all.size() - 1))
                .filter(first -> first.name().equals(NAME) && !isDone(this.rounds.latest(first.id())))
                .map(Campaign::id);
    }

    private static boolean isDone(Optional<Round> last) {
        return last.filter(round -> round.number() == ROUNDS && round.state() == Round.State.CLOSED)
                .isPresent();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void happened(ActivityAdded event) {
        if (this.running.get() != null && event.activity() != Activity.Kind.WEBHOOK) {
            say(event.title());
        }
    }

    @TransactionalEventListener(fallbackExecution = true, condition = "#event.topic().name() == 'CAMPAIGNS'")
    void changed(Changed event) {
        String id = this.running.get();
        if (id == null) {
            return;
        }
        Campaign campaign = this.repository.get(id);
        Round last = this.rounds.latest(id).orElse(null);
        String problem = campaign.problem() != null || last == null ? campaign.problem() : last.problem();
        boolean done = isDone(Optional.ofNullable(last));
        if ((problem != null || done) && this.running.compareAndSet(id, null)) {
            if (problem != null) {
                say("The demonstration has stopped: " + problem);
            } else if (last != null) {
                if (this.properties.report() != null) {
                    this.report.write(campaign, last, this.properties.report());
                }
                this.report.print(campaign, last);
            }
            this.page.print();
        }
    }

    private void say(String text) {
        System.out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - this.start) / 1e9, text);
    }
}
