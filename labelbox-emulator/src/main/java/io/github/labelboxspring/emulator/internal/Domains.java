package io.github.labelboxspring.emulator.internal;

import io.github.labelboxspring.emulator.internal.domain.batches.BatchResolvers;
import io.github.labelboxspring.emulator.internal.domain.catalog.QueueSearchResolvers;
import io.github.labelboxspring.emulator.internal.domain.catalog.SendToAnnotateResolvers;
import io.github.labelboxspring.emulator.internal.domain.catalog.SliceResolvers;
import io.github.labelboxspring.emulator.internal.domain.datarows.AttachmentResolvers;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowImportResolvers;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowMetadataResolvers;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowResolvers;
import io.github.labelboxspring.emulator.internal.domain.datarows.DatasetRowResolvers;
import io.github.labelboxspring.emulator.internal.domain.datarows.GlobalKeyResolvers;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.datarows.UploadResolvers;
import io.github.labelboxspring.emulator.internal.domain.datarows.VectorRoutes;
import io.github.labelboxspring.emulator.internal.domain.datasets.DatasetResolvers;
import io.github.labelboxspring.emulator.internal.domain.datasets.IntegrationResolvers;
import io.github.labelboxspring.emulator.internal.domain.embeddings.EmbeddingResolvers;
import io.github.labelboxspring.emulator.internal.domain.exports.ExportResolvers;
import io.github.labelboxspring.emulator.internal.domain.exports.FrameFiles;
import io.github.labelboxspring.emulator.internal.domain.exports.LabelContent;
import io.github.labelboxspring.emulator.internal.domain.exports.LabelContentResolvers;
import io.github.labelboxspring.emulator.internal.domain.foundry.FoundryResolvers;
import io.github.labelboxspring.emulator.internal.domain.imports.AnnotationImportResolvers;
import io.github.labelboxspring.emulator.internal.domain.imports.LabelUpdateResolvers;
import io.github.labelboxspring.emulator.internal.domain.invitations.InvitationResolvers;
import io.github.labelboxspring.emulator.internal.domain.issues.IssueResolvers;
import io.github.labelboxspring.emulator.internal.domain.labelingservices.DashboardResolvers;
import io.github.labelboxspring.emulator.internal.domain.labelingservices.LabelingServiceResolvers;
import io.github.labelboxspring.emulator.internal.domain.labels.BenchmarkResolvers;
import io.github.labelboxspring.emulator.internal.domain.labels.ExternalWorkResolvers;
import io.github.labelboxspring.emulator.internal.domain.labels.LabelDeletionResolvers;
import io.github.labelboxspring.emulator.internal.domain.labels.LabelResolvers;
import io.github.labelboxspring.emulator.internal.domain.labels.LabelVersionResolvers;
import io.github.labelboxspring.emulator.internal.domain.labels.OverviewResolvers;
import io.github.labelboxspring.emulator.internal.domain.labels.ReviewResolvers;
import io.github.labelboxspring.emulator.internal.domain.metadata.MetadataSchemaResolvers;
import io.github.labelboxspring.emulator.internal.domain.models.FeatureUse;
import io.github.labelboxspring.emulator.internal.domain.models.ModelResolvers;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRunRowResolvers;
import io.github.labelboxspring.emulator.internal.domain.models.ProjectModelConfigResolvers;
import io.github.labelboxspring.emulator.internal.domain.ontologies.OntologyResolvers;
import io.github.labelboxspring.emulator.internal.domain.performance.PerformanceRoutes;
import io.github.labelboxspring.emulator.internal.domain.performance.SignInRoutes;
import io.github.labelboxspring.emulator.internal.domain.projects.MemberResolvers;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.domain.projects.ResourceTagResolvers;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskResolvers;
import io.github.labelboxspring.emulator.internal.domain.tasks.Tasks;
import io.github.labelboxspring.emulator.internal.domain.usergroups.OlderUserGroupResolvers;
import io.github.labelboxspring.emulator.internal.domain.usergroups.UserGroupResolvers;
import io.github.labelboxspring.emulator.internal.domain.webhooks.Courier;
import io.github.labelboxspring.emulator.internal.domain.webhooks.Notices;
import io.github.labelboxspring.emulator.internal.domain.webhooks.Payloads;
import io.github.labelboxspring.emulator.internal.domain.webhooks.WebhookResolvers;
import io.github.labelboxspring.emulator.internal.domain.workflow.ReservationResolvers;
import io.github.labelboxspring.emulator.internal.domain.workflow.TaskQueueResolvers;
import io.github.labelboxspring.emulator.internal.domain.workflow.WorkflowResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.tenancy.ApiKeyResolvers;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.UserResolvers;
import java.util.List;
import java.util.stream.Stream;

/** Lists the resolvers of all domains, in the order of their dependencies. */
public final class Domains {

    private Domains() {}

    /** @param courier delivers webhooks */
    public static List<ResolverSet> all(Services services, Courier courier) {
        Tasks tasks = new Tasks(services.world(), services.clock(), services.storage(), services.settings());
        MediaInspector media = new MediaInspector(services.storage(), services.urls());
        VectorRoutes.addTo(services);
        PerformanceRoutes.addTo(services);
        SignInRoutes.addTo(services);
        FrameFiles.addTo(services, media);
        Notices notices = new Notices(services, new Payloads(services, media), courier);
        notices.listen();
        return Stream.of(
                        data(services, tasks, media), labeling(services, tasks, media), results(services, tasks, media))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ResolverSet> data(Services services, Tasks tasks, MediaInspector media) {
        return List.of(
                new UserResolvers(),
                new ApiKeyResolvers(services),
                new TaskResolvers(tasks),
                new DatasetResolvers(),
                new IntegrationResolvers(),
                new MetadataSchemaResolvers(),
                new EmbeddingResolvers(services),
                new UploadResolvers(services),
                new DataRowResolvers(services, media),
                new DatasetRowResolvers(services),
                new DataRowImportResolvers(services, tasks),
                new AttachmentResolvers(services),
                new GlobalKeyResolvers(services),
                new DataRowMetadataResolvers());
    }

    private static List<ResolverSet> labeling(Services services, Tasks tasks, MediaInspector media) {
        return List.of(
                new OntologyResolvers(services, new FeatureUse()),
                new ProjectResolvers(),
                new MemberResolvers(),
                new ResourceTagResolvers(),
                new UserGroupResolvers(services),
                new OlderUserGroupResolvers(),
                new InvitationResolvers(services),
                new TaskQueueResolvers(services, tasks),
                new ReservationResolvers(),
                new WorkflowResolvers(),
                new LabelResolvers(services),
                new BenchmarkResolvers(),
                new ReviewResolvers(services),
                new LabelVersionResolvers(services),
                new LabelDeletionResolvers(),
                new OverviewResolvers(),
                new IssueResolvers(services),
                new ExternalWorkResolvers(),
                new BatchResolvers(services, tasks, media));
    }

    private static List<ResolverSet> results(Services services, Tasks tasks, MediaInspector media) {
        LabelContent content = new LabelContent(services, media);
        return List.of(
                new ModelResolvers(),
                new ModelRunRowResolvers(services),
                new ProjectModelConfigResolvers(),
                new AnnotationImportResolvers(services),
                new LabelUpdateResolvers(content::of),
                new LabelContentResolvers(content),
                new SliceResolvers(services),
                new QueueSearchResolvers(),
                new SendToAnnotateResolvers(services, tasks, media),
                new ExportResolvers(services, tasks, media),
                new WebhookResolvers(),
                new FoundryResolvers(tasks, media),
                new LabelingServiceResolvers(services),
                new DashboardResolvers());
    }
}
