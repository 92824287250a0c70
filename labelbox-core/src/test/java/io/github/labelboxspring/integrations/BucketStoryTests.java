package io.github.labelboxspring.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.datarows.NewDataRow;
import io.github.labelboxspring.datasets.Dataset;
import io.github.labelboxspring.datasets.DatasetIntegration;
import io.github.labelboxspring.datasets.NewDataset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** O5: an organization lets Labelbox read its buckets, moves to another cloud and keeps a public dataset. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class BucketStoryTests extends EmulatorTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/labelbox";

    private String integrationOf(Dataset dataset) {
        return this.style
                .run(this.client.datasets().findIntegration(dataset.id()))
                .map(IamIntegration::id)
                .orElse("none");
    }

    private Dataset dataset(NewDataset dataset) {
        return this.style.run(this.client.datasets().create(dataset));
    }

    @Test
    void datasetsAreReadByTheIntegrationsOfTheirTime() {
        IamIntegrationOperations integrations = this.client.organization().iamIntegrations();
        IamIntegration aws = this.style.run(integrations.create(NewIamIntegration.of("Amazon", IamSettings.aws(ROLE))));
        assertThat(this.style.run(integrations.validate(aws.id())).failed()).isEmpty();
        this.style.complete(integrations.setDefault(aws.id()));
        Dataset early = dataset(NewDataset.of("early"));
        assertThat(integrationOf(early)).isEqualTo(aws.id());
        assertThat(this.style
                        .run(this.client
                                .dataRows()
                                .create(
                                        early.id(),
                                        List.of(NewDataRow.of("https://rows.s3.eu-central-1.amazonaws.com/1.png")
                                                .withGlobalKey(UUID.randomUUID().toString()))))
                        .rows())
                .hasSize(1);

        IamIntegration gcp =
                this.style.run(integrations.create(NewIamIntegration.of("Google", IamSettings.gcp("gs://rows"))));
        this.style.complete(integrations.setDefault(gcp.id()));
        this.style.complete(integrations.update(aws.id(), IamIntegrationUpdate.ofName("Amazon, until June")));
        Dataset late = dataset(NewDataset.of("late"));
        Dataset chosen = dataset(NewDataset.of("chosen").withIntegration(DatasetIntegration.of(aws.id())));
        Dataset open = dataset(NewDataset.of("open").withIntegration(DatasetIntegration.NONE));

        assertThat(List.of(early, late, chosen, open))
                .extracting(this::integrationOf)
                .containsExactly(aws.id(), gcp.id(), aws.id(), "none");
        this.style.complete(this.client.datasets().addIntegration(early.id(), gcp.id()));
        this.style.complete(this.client.datasets().removeIntegration(chosen.id()));
        assertThat(List.of(early, chosen)).extracting(this::integrationOf).containsExactly(gcp.id(), "none");
        assertThat(this.style.run(integrations.list()))
                .filteredOn(each -> List.of(aws.id(), gcp.id()).contains(each.id()))
                .extracting(IamIntegration::name)
                .containsExactlyInAnyOrder("Amazon, until June", "Google");
    }
}
