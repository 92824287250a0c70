package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ResolverSet;
import java.util.List;

/** Every domain of the emulator, a line each. */
public final class Domains {

    private Domains() {}

    public static List<ResolverSet> all(Services services) {
        PerformanceRoutes.addTo(services);
        SignInRoutes.addTo(services);
        return List.of(
                new UserResolvers(services),
                new ApiKeyResolvers(services),
                new TaskResolvers(services),
                new UploadResolvers(services),
                new DatasetResolvers(),
                new IntegrationResolvers(),
                new DataRowResolvers(services),
                new DataRowImportResolvers(services),
                new AttachmentResolvers(),
                new GlobalKeyResolvers(services),
                new MetadataResolvers(),
                new MetadataSchemaResolvers(),
                new EmbeddingResolvers(services),
                new ModelResolvers(),
                new ModelRunRowResolvers(services),
                new ProjectModelConfigResolvers(),
                new SliceResolvers(services),
                new LabelingServiceResolvers(services),
                new DashboardResolvers(),
                new FoundryResolvers(services),
                new SendToAnnotateResolvers(services),
                new OntologyResolvers(services),
                new ProjectResolvers(),
                new BatchResolvers(services),
                new TaskQueueResolvers(services),
                new ReservationResolvers(),
                new OverviewResolvers(),
                new ExternalWorkResolvers(),
                new MemberResolvers(),
                new ResourceTagResolvers(),
                new LabelResolvers(),
                new LabelVersionResolvers(services),
                new LabelDeletionResolvers(),
                new AnnotationImportResolvers(services),
                new ExportResolvers(services));
    }
}
