package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.RoundLabels;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.labelling.Desk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The labelling view. Each form is answered with the next picture and a status message. A submitted label is stored in
 * Labelbox by then.
 */
@Controller
@RequestMapping("/campaigns/{id}/label")
class LabelController {

    private static final Logger LOG = LoggerFactory.getLogger(LabelController.class);

    private static final String ANSWER = "label :: answer";

    private final CampaignRepository campaigns;

    private final RoundRepository rounds;

    private final RoundLabels labels;

    private final Desk desk;

    LabelController(CampaignRepository campaigns, RoundRepository rounds, RoundLabels labels, Desk desk) {
        this.campaigns = campaigns;
        this.rounds = rounds;
        this.labels = labels;
        this.desk = desk;
    }

    @GetMapping
    String page(@PathVariable String id, Model model) {
        show(id, model, null);
        return "label";
    }

    @PostMapping
    String label(
            @PathVariable String id,
            @RequestParam int seq,
            @RequestParam int digit,
            Model model,
            HttpServletResponse response) {
        return answer(id, model, response, () -> {
            String name = name(id, seq);
            return this.desk.label(id, seq, digit)
                    ? name + " is labelled " + digit + "."
                    : name + " had a label already, which is kept.";
        });
    }

    @PostMapping("/skip")
    String skip(@PathVariable String id, @RequestParam int seq, Model model, HttpServletResponse response) {
        return answer(id, model, response, () -> {
            this.desk.skip(id, seq);
            return name(id, seq) + " is skipped and comes back last.";
        });
    }

    @PostMapping("/undo")
    String undo(@PathVariable String id, Model model, HttpServletResponse response) {
        return answer(
                id,
                model,
                response,
                () -> this.desk
                        .undo(id)
                        .map(item -> "The label of " + item.item().name() + " is taken back.")
                        .orElse("There is no label of this round to take back."));
    }

    private String answer(String id, Model model, HttpServletResponse response, Supplier<String> action) {
        try {
            model.addAttribute("status", action.get());
            show(id, model, null);
        } catch (IllegalArgumentException ex) {
            response.setStatus(HttpStatus.CONFLICT.value());
            show(id, model, ex.getMessage() + ".");
        } catch (LabelboxException ex) {
            LOG.warn("Labelbox has not taken a label of campaign {}", id, ex);
            response.setStatus(HttpStatus.BAD_GATEWAY.value());
            show(
                    id,
                    model,
                    "This is not completed, because Labelbox cannot be used. Try again. (" + ex.getMessage() + ")");
        }
        return ANSWER;
    }

    private void show(String id, Model model, @Nullable String problem) {
        model.addAttribute("campaign", this.campaigns.get(id));
        this.rounds.latest(id).ifPresent(round -> model.addAttribute("round", round));
        this.desk.next(id).ifPresent(item -> model.addAttribute("item", item));
        model.addAttribute("problem", problem);
    }

    private String name(String id, int seq) {
        return this.rounds
                .latest(id)
                .flatMap(round -> this.labels.item(id, round.number(), seq))
                .map(item -> item.item().name())
                .orElse("Picture " + seq);
    }
}
