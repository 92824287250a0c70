package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.datarows.Attachment;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.files.UploadedFile;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.Item;
import io.github.labelboxspring.sample.picture.Picture;
import io.github.labelboxspring.sample.picture.PictureSource;
import io.github.labelboxspring.sample.picture.UnreadablePictureException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads pictures, several at a time, and uploads those that Labelbox cannot read from a URL. */
@Component
class PictureUpload {

    private static final int PARALLEL = 16;

    private final LabelboxClient labelbox;

    private final CampaignRepository campaigns;

    private final Map<Campaign.Source, PictureSource> sources;

    PictureUpload(LabelboxClient labelbox, CampaignRepository campaigns, List<PictureSource> sources) {
        this.labelbox = labelbox;
        this.campaigns = campaigns;
        this.sources = sources.stream().collect(Collectors.toMap(PictureSource::kind, Function.identity()));
    }

    /**
     * A picture that was read, or the reason why it was not.
     *
     * @param row the data row to be created, null if the picture was not read
     */
    record Uploaded(
            Item item,
            @Nullable Picture picture,
            @Nullable NewDataRow row,
            @Nullable String problem) {}

    /** Read and upload pictures. Return the results in the order of the pictures. */
    List<Uploaded> upload(List<Item> items) {
        PictureSource source =
                source(this.campaigns.get(items.get(0).campaignId()).source());
        List<Uploaded> uploaded = Flux.fromIterable(items)
                .flatMapSequential(
                        item -> Mono.fromCallable(() -> upload(source, item))
                                .subscribeOn(Schedulers.boundedElastic())
                                .flatMap(Call::mono),
                        PARALLEL)
                .collectList()
                .block();
        return Objects.requireNonNull(uploaded);
    }

    private PictureSource source(Campaign.Source kind) {
        PictureSource source = this.sources.get(kind);
        if (source == null) {
            throw new IllegalStateException("No bean reads pictures of the kind " + kind);
        }
        return source;
    }

    private Call<Uploaded> upload(PictureSource source, Item item) {
        try {
            byte[] file = source.read(item);
            Picture picture = Picture.of(file);
            return source.address(item)
                    .map(Call::of)
                    .orElseGet(() -> this.labelbox
                            .files()
                            .upload(file, item.name() + extension(picture), picture.mediaType())
                            .map(UploadedFile::url))
                    .map(address -> uploaded(item, picture, address));
        } catch (UnreadablePictureException ex) {
            return Call.of(new Uploaded(item, null, null, ex.getMessage()));
        }
    }

    private static String extension(Picture picture) {
        return picture.mediaType().equals("image/png") ? ".png" : ".jpg";
    }

    private static Uploaded uploaded(Item item, Picture picture, String address) {
        NewDataRow row = NewDataRow.of(address)
                .withGlobalKey(item.globalKey())
                .withExternalId(item.name())
                .withMediaType(MediaType.IMAGE)
                .withAttachment(new Attachment(Attachment.Type.RAW_TEXT, table(picture), "pixels"));
        return new Uploaded(item, picture, row, null);
    }

    /** Return the input of the model as text. */
    private static String table(Picture picture) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < picture.pixels().length; at++) {
            text.append(String.format(Locale.ROOT, "%3d", picture.pixels()[at]))
                    .append(at % Picture.CELLS == Picture.CELLS - 1 ? "\n" : "");
        }
        return text.toString();
    }
}
