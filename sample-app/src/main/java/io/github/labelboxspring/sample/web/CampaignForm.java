package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.NewCampaign;
import io.github.labelboxspring.sample.campaign.NewItem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new campaign, as it was filled in.
 *
 * @param digits how many of the built-in digits
 */
record CampaignForm(
        @NotBlank(message = "{form.name}") @Size(max = 100, message = "{form.name}") @Nullable
        String name,

        @NotNull(message = "{form.source}") Campaign.@Nullable Source source,

        @NotNull(message = "{form.labelling}") Campaign.@Nullable Labelling labelling,

        @NotNull(message = "{form.round}")
        @Min(value = 1, message = "{form.round}")
        @Max(value = 10_000, message = "{form.round}")
        @Nullable
        Integer firstRound,

        @NotNull(message = "{form.round}")
        @Min(value = 1, message = "{form.round}")
        @Max(value = 10_000, message = "{form.round}")
        @Nullable
        Integer nextRound,

        @Nullable Integer digits) {

    /** What the form suggests. */
    static CampaignForm suggested() {
        return new CampaignForm("", Campaign.Source.DIGITS, Campaign.Labelling.PEOPLE, 20, 20, 200);
    }

    /** The campaign, once the form is valid. */
    NewCampaign campaign(List<NewItem> items) {
        return new NewCampaign(
                Objects.requireNonNull(this.name),
                Objects.requireNonNull(this.source),
                Objects.requireNonNull(this.labelling),
                Objects.requireNonNull(this.firstRound),
                Objects.requireNonNull(this.nextRound),
                items);
    }
}
