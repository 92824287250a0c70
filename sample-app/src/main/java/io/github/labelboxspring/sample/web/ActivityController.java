package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.sample.activity.Activity;
import io.github.labelboxspring.sample.activity.ActivityLog;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of activities: steps of campaigns, task events and webhooks. */
@Controller
class ActivityController {

    private static final int PAGE = 50;

    private final ActivityLog activities;

    private final CampaignRows campaigns;

    ActivityController(ActivityLog activities, CampaignRows campaigns) {
        this.activities = activities;
        this.campaigns = campaigns;
    }

    @GetMapping("/activity")
    String activity(
            @RequestParam(required = false) Activity.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable Long before,
            Model model) {
        List<Activity> found = this.activities.before(
                before == null ? Long.MAX_VALUE : before,
                kind == null ? EnumSet.allOf(Activity.Kind.class) : EnumSet.of(kind),
                PAGE + 1);
        List<Activity> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("names", this.campaigns.names());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Activity.Kind.values());
        model.addAttribute("before", before);
        model.addAttribute("older", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("activities", shown);
        return "activity";
    }
}
