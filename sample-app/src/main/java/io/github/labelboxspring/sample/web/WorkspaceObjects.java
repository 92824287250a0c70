package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Page;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.Item;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projects and datasets as Labelbox lists them, with the campaigns that they belong to. */
@Component
class WorkspaceObjects {

    private static final int THUMBNAILS = 6;

    /** Short, since a person waits for the response. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LabelboxClient labelbox;

    private final CampaignRepository campaigns;

    private final ItemRepository items;

    WorkspaceObjects(LabelboxClient labelbox, CampaignRepository campaigns, ItemRepository items) {
        this.labelbox = labelbox;
        this.campaigns = campaigns;
        this.items = items;
    }

    /**
     * A project or a dataset.
     *
     * @param address the URL of its page in Labelbox
     * @param rows the number of its data rows, null for a project
     * @param campaign the campaign that it belongs to, null if none
     * @param pictures some pictures of the campaign
     */
    record Entry(
            String name,
            URI address,
            @Nullable Integer rows,
            @Nullable Instant createdAt,
            @Nullable Campaign campaign,
            List<Item> pictures) {}

    /**
     * A page of a list.
     *
     * @param next the cursor of the next page, null if this is the last one
     */
    record Entries(List<Entry> entries, @Nullable String next) {}

    /** Return a page of the projects that the key can see, the first one if the cursor is null. */
    Entries projects(@Nullable String cursor) {
        List<Campaign> all = this.campaigns.all();
        return entries(
                this.labelbox.projects().list(),
                cursor,
                project -> entry(
                        project.name(),
                        "projects/" + project.id(),
                        null,
                        project.createdAt(),
                        campaign(all, project.id(), Campaign::projectId)));
    }

    /** Return a page of the datasets that the key can see, the first one if the cursor is null. */
    Entries datasets(@Nullable String cursor) {
        List<Campaign> all = this.campaigns.all();
        return entries(
                this.labelbox.datasets().list(),
                cursor,
                dataset -> entry(
                        dataset.name(),
                        "data/" + dataset.id(),
                        dataset.rowCount(),
                        dataset.createdAt(),
                        campaign(all, dataset.id(), Campaign::datasetId)));
    }

    private static <T> Entries entries(PagedCall<T> list, @Nullable String cursor, Function<T, Entry> entry) {
        Page<T> page = (cursor == null ? list.first() : list.page(cursor))
                .with(options -> options.withTimeout(PATIENCE).withoutRetry())
                .execute();
        return new Entries(page.items().stream().map(entry).toList(), page.next());
    }

    private static @Nullable Campaign campaign(
            List<Campaign> all, String id, Function<Campaign, @Nullable String> idOf) {
        return all.stream()
                .filter(campaign -> id.equals(idOf.apply(campaign)))
                .findFirst()
                .orElse(null);
    }

    private Entry entry(
            String name,
            String path,
            @Nullable Integer rows,
            @Nullable Instant createdAt,
            @Nullable Campaign campaign) {
        return new Entry(
                name,
                this.labelbox.appUrl().resolve("/" + path),
                rows,
                createdAt,
                campaign,
                campaign == null
                        ? List.of()
                        : this.items.page(campaign.id(), 0, THUMBNAILS).stream()
                                .filter(Item::imported)
                                .toList());
    }
}
