package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.sample.campaign.NewItem;
import io.github.labelboxspring.sample.jobs.Campaigns;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** All campaigns, and the form of a new one. */
@Controller
@RequestMapping("/campaigns")
class CampaignsController {

    private final CampaignRows rows;

    private final Campaigns campaigns;

    private final CampaignPictures pictures;

    CampaignsController(CampaignRows rows, Campaigns campaigns, CampaignPictures pictures) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.pictures = pictures;
    }

    @GetMapping
    ModelAndView campaigns(Model model) {
        model.addAttribute("form", new CampaignForm());
        return page(model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView begin(@Valid @ModelAttribute("form") CampaignForm form, BindingResult errors, Model model) {
        List<NewItem> items = form.getSource() == null ? List.of() : this.pictures.items(form, errors);
        if (!errors.hasErrors()) {
            try {
                return new ModelAndView("redirect:/campaigns/"
                        + this.campaigns.begin(form.campaign(items)).id());
            } catch (IllegalArgumentException ex) {
                errors.reject("campaign", ex.getMessage() + ".");
            }
        }
        return page(model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Model model, HttpStatusCode status) {
        model.addAttribute("rows", this.rows.all());
        model.addAttribute("folders", this.pictures.folders());
        return new ModelAndView("campaigns", model.asMap(), status);
    }
}
