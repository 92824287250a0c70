package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.jobs.Campaigns;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A campaign with its pictures and rounds, and the operations on it. */
@Controller
@RequestMapping("/campaigns/{id}")
class CampaignController {

    private static final int PICTURES = 60;

    private static final int PROBLEMS = 20;

    /** The suggested number of pictures to be labelled again. */
    private static final int REWORK = 20;

    private final CampaignRepository campaigns;

    private final CampaignRows rows;

    private final ItemRepository items;

    private final RoundRepository rounds;

    private final Campaigns actions;

    CampaignController(
            CampaignRepository campaigns,
            CampaignRows rows,
            ItemRepository items,
            RoundRepository rounds,
            Campaigns actions) {
        this.campaigns = campaigns;
        this.rows = rows;
        this.items = items;
        this.rounds = rounds;
        this.actions = actions;
    }

    @GetMapping
    String campaign(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer round,
            Model model) {
        Campaign campaign = this.campaigns.get(id);
        CampaignRows.Row row = this.rows.row(campaign);
        List<Round> all = this.rounds.all(id);
        Paging paging = Paging.of(page, PICTURES, row.counts().all());
        model.addAttribute("row", row);
        model.addAttribute("campaign", campaign);
        model.addAttribute("rounds", all);
        int waiting = this.rounds.waiting(id);
        model.addAttribute("waiting", waiting);
        model.addAttribute("nextSize", Math.min(campaign.nextRound(), waiting > 0 ? waiting : REWORK));
        model.addAttribute("paging", paging);
        model.addAttribute("pictures", this.items.page(id, paging.offset(), PICTURES));
        model.addAttribute("problems", this.items.problems(id, PROBLEMS));
        compared(all, round).ifPresent(number -> model.addAttribute("matrix", matrix(id, number)));
        return "campaign";
    }

    /** Return the requested round, by default the latest, among those whose predictions were compared with labels. */
    private static OptionalInt compared(List<Round> rounds, @Nullable Integer wanted) {
        return rounds.stream()
                .filter(round -> round.accuracy().isPresent())
                .mapToInt(Round::number)
                .filter(number -> wanted == null || wanted == number)
                .max();
    }

    private ConfusionMatrix matrix(String id, int round) {
        return ConfusionMatrix.of(round, this.rounds.confusion(id, round));
    }

    @GetMapping("/items/{seq}.png")
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable int seq) {
        return this.items
                .picture(id, seq)
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/rounds")
    String openRound(@PathVariable String id, @RequestParam int size, RedirectAttributes messages) {
        try {
            OptionalInt round = this.actions.openRound(id, Math.max(1, size));
            messages.addFlashAttribute(
                    "message",
                    round.isPresent()
                            ? "Round " + round.getAsInt() + " is being opened."
                            : "There is no picture that can be sent out.");
        } catch (IllegalStateException ex) {
            messages.addFlashAttribute("problem", ex.getMessage() + ".");
        }
        return "redirect:/campaigns/{id}";
    }

    @PostMapping("/retry")
    String tryAgain(@PathVariable String id, RedirectAttributes messages) {
        this.actions.tryAgain(id);
        messages.addFlashAttribute("message", "The campaign continues from where it stopped.");
        return "redirect:/campaigns/{id}";
    }
}
