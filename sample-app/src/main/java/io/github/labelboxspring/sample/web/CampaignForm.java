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
import org.springframework.web.multipart.MultipartFile;

/**
 * The form of a new campaign, as it was filled in.
 *
 * @param digits how many of the built-in digits, if these are its pictures
 * @param folder name of the folder, if its pictures are in one
 * @param file CSV file, if it lists the pictures
 */
record CampaignForm(
        @NotBlank(message = "{form.name}") @Size(max = 100, message = "{form.name}") @Nullable
        String name,

        @NotNull(message = "{form.source}") Campaign.@Nullable Source source,

        @Nullable Integer digits,

        @Nullable String folder,

        @Nullable MultipartFile file,

        @NotNull(message = "{form.labelling}") Campaign.@Nullable Labelling labelling,

        @NotNull(message = "{form.round}")
        @Min(value = 1, message = "{form.round}")
        @Max(value = NewCampaign.MAX_ITEMS, message = "{form.round}")
        @Nullable
        Integer firstRound,

        @NotNull(message = "{form.round}")
        @Min(value = 1, message = "{form.round}")
        @Max(value = NewCampaign.MAX_ITEMS, message = "{form.round}")
        @Nullable
        Integer nextRound) {

    /** What the form suggests. */
    static CampaignForm suggested() {
        return new CampaignForm("", Campaign.Source.DIGITS, 200, null, null, Campaign.Labelling.PEOPLE, 20, 20);
    }

    /** The campaign with the given pictures, once the form is valid. */
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
