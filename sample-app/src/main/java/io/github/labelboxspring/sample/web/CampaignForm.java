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
 * The form of a new campaign, with its default values. It is a bean, so that a number that cannot be parsed does not
 * prevent the validation of the other fields.
 */
class CampaignForm {

    @NotBlank(message = "{form.name}")
    @Size(max = 100, message = "{form.name}")
    private @Nullable String name;

    @NotNull(message = "{form.source}")
    private Campaign.@Nullable Source source = Campaign.Source.DIGITS;

    private @Nullable Integer digits = 200;

    private @Nullable String folder;

    private @Nullable MultipartFile file;

    @NotNull(message = "{form.labelling}")
    private Campaign.@Nullable Labelling labelling = Campaign.Labelling.PEOPLE;

    @NotNull(message = "{form.round}")
    @Min(value = 1, message = "{form.round}")
    @Max(value = NewCampaign.MAX_ITEMS, message = "{form.round}")
    private @Nullable Integer firstRound = 20;

    @NotNull(message = "{form.round}")
    @Min(value = 1, message = "{form.round}")
    @Max(value = NewCampaign.MAX_ITEMS, message = "{form.round}")
    private @Nullable Integer nextRound = 20;

    /** Return the campaign with the given pictures. The form must be valid. */
    NewCampaign campaign(List<NewItem> items) {
        return new NewCampaign(
                Objects.requireNonNull(this.name),
                Objects.requireNonNull(this.source),
                Objects.requireNonNull(this.labelling),
                Objects.requireNonNull(this.firstRound),
                Objects.requireNonNull(this.nextRound),
                items);
    }

    public @Nullable String getName() {
        return this.name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public Campaign.@Nullable Source getSource() {
        return this.source;
    }

    public void setSource(Campaign.@Nullable Source source) {
        this.source = source;
    }

    /** Return the number of included digits, if these are the pictures. */
    public @Nullable Integer getDigits() {
        return this.digits;
    }

    public void setDigits(@Nullable Integer digits) {
        this.digits = digits;
    }

    /** Return the name of the folder that contains the pictures. */
    public @Nullable String getFolder() {
        return this.folder;
    }

    public void setFolder(@Nullable String folder) {
        this.folder = folder;
    }

    /** Return the CSV file that lists the pictures. */
    public @Nullable MultipartFile getFile() {
        return this.file;
    }

    public void setFile(@Nullable MultipartFile file) {
        this.file = file;
    }

    public Campaign.@Nullable Labelling getLabelling() {
        return this.labelling;
    }

    public void setLabelling(Campaign.@Nullable Labelling labelling) {
        this.labelling = labelling;
    }

    public @Nullable Integer getFirstRound() {
        return this.firstRound;
    }

    public void setFirstRound(@Nullable Integer firstRound) {
        this.firstRound = firstRound;
    }

    public @Nullable Integer getNextRound() {
        return this.nextRound;
    }

    public void setNextRound(@Nullable Integer nextRound) {
        this.nextRound = nextRound;
    }
}
