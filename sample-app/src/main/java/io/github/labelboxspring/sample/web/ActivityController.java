package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.sample.activity.Activity;
import io.github.labelboxspring.sample.activity.ActivityLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has happened: steps of campaigns, events of tasks, and webhooks. */
@Controller
class ActivityController {

    private static final int LATEST = 200;

    private final ActivityLog activities;

    ActivityController(ActivityLog activities) {
        this.activities = activities;
    }

    @GetMapping("/activity")
    String activity(@RequestParam(required = false) Activity.@Nullable Kind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Activity.Kind.values());
        model.addAttribute("limit", LATEST);
        model.addAttribute("activities", this.activities.latest(kind, LATEST));
        return "activity";
    }
}
