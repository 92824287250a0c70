package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.projects.ProjectResolvers;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Session;

/**
 * Submissions of work on a project that was done elsewhere. The API does not expose what becomes of them, so the
 * emulator only updates the project's modification time.
 */
public final class ExternalWorkResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "external-work";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("ExternalSubmission", Submission.class)
                .mutation("syncExternalProject", ExternalWorkResolvers::submit);
    }

    private static Submission submit(Invocation call) {
        Session session = Listing.session(call);
        ProjectResolvers.find(call, call.text("input", "projectId"))
                .touch(session.world().now());
        return new Submission(session.world().ids().uuid());
    }

    record Submission(String submissionId) {}
}
