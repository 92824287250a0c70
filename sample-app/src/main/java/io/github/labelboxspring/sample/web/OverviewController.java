package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.sample.activity.Activity;
import io.github.labelboxspring.sample.activity.ActivityLog;
import io.github.labelboxspring.sample.jobs.RunningWork;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The overview, and the parts of it that are fetched repeatedly. The page does not wait for the health of the
 * connection, which may take as long as a response of Labelbox.
 */
@Controller
class OverviewController {

    private static final int LATEST = 10;

    /** Webhooks are excluded: they are sent for each label and would displace all other activities. */
    private static final Set<Activity.Kind> SHOWN = EnumSet.of(Activity.Kind.CAMPAIGN, Activity.Kind.TASK);

    private final Connection connection;

    private final Throughput throughput;

    private final RunningWork work;

    private final CampaignRows campaigns;

    private final ActivityLog activities;

    OverviewController(
            Connection connection,
            Throughput throughput,
            RunningWork work,
            CampaignRows campaigns,
            ActivityLog activities) {
        this.connection = connection;
        this.throughput = throughput;
        this.work = work;
        this.campaigns = campaigns;
        this.activities = activities;
    }

    @GetMapping("/")
    String overview(Model model) {
        work(model);
        model.addAttribute("campaigns", this.campaigns.all());
        model.addAttribute("activities", this.activities.before(Long.MAX_VALUE, SHOWN, LATEST));
        return "overview";
    }

    @GetMapping("/connection")
    String connection(Model model) {
        model.addAttribute("connection", this.connection.now());
        model.addAttribute("throughput", this.throughput.figures());
        return "fragments/connection :: connection";
    }

    @GetMapping("/work")
    String work(Model model) {
        model.addAttribute("names", this.campaigns.names());
        model.addAttribute("work", this.work.now());
        return "fragments/work :: work";
    }
}
