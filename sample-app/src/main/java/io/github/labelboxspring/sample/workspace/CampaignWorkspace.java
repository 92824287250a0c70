package io.github.labelboxspring.sample.workspace;

import static io.github.labelboxspring.call.Criteria.where;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.datasets.NewDataset;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.NewOntology;
import io.github.labelboxspring.ontologies.Ontology;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.projects.Project;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Creates the dataset and the project of a campaign. Each is first looked up by its name, since the application may
 * have ended between creating it and recording that. The id of the campaign makes the name unique.
 */
@Component
public class CampaignWorkspace {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignWorkspace.class);

    private final LabelboxClient labelbox;

    private final CampaignRepository campaigns;

    CampaignWorkspace(LabelboxClient labelbox, CampaignRepository campaigns) {
        this.labelbox = labelbox;
        this.campaigns = campaigns;
    }

    /** Create what is missing. */
    public void prepare(Campaign campaign) {
        String name = campaign.name() + " (" + campaign.id() + ")";
        if (campaign.datasetId() == null) {
            this.campaigns.datasetMade(campaign.id(), dataset(name).id());
        }
        if (campaign.projectId() == null) {
            Project project = project(name);
            connect(project, name);
            this.campaigns.projectMade(campaign.id(), project.id());
        }
    }

    private Dataset dataset(String name) {
        return first(this.labelbox.datasets().list(where(Dataset.NAME).equalTo(name)))
                .orElseGet(() ->
                        this.labelbox.datasets().create(NewDataset.of(name)).execute());
    }

    private Project project(String name) {
        return first(this.labelbox.projects().list(where(Project.NAME).equalTo(name)))
                .orElseGet(() -> this.labelbox
                        .projects()
                        .create(NewProject.of(name, MediaType.IMAGE))
                        .execute());
    }

    private static <T> Optional<T> first(PagedCall<T> found) {
        return found.first().execute().items().stream().findFirst();
    }

    /** Connect an ontology to the project unless it has one, and show predictions to its labelers. */
    private void connect(Project project, String name) {
        if (this.labelbox.projects().findOntology(project.id()).execute().isEmpty()) {
            Ontology ontology = first(this.labelbox.ontologies().list(name))
                    .orElseGet(() -> this.labelbox
                            .ontologies()
                            .create(NewOntology.of(name, MediaType.IMAGE, DigitLabels.schema()))
                            .execute());
            this.labelbox
                    .projects()
                    .connectOntology(project.id(), ontology.id())
                    .execute();
        }
        boolean shown = this.labelbox
                .projects()
                .showPredictionsToLabelers(project.id(), true)
                .execute();
        LOG.debug("Labelers of project {} see predictions: {}", project.id(), shown);
    }
}
