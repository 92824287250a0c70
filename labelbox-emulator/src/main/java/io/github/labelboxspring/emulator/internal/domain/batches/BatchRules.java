package io.github.labelboxspring.emulator.internal.domain.batches;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.time.Duration;

/**
 * The rules for batches and their data rows.
 *
 * @param processing the time from the creation of a data row until it can be used
 */
public record BatchRules(World world, MediaInspector media, Duration processing) {

    /** The default priority of a batch. */
    public static final int DEFAULT_PRIORITY = 5;

    /** The reason why a batch is rejected if none of its data rows can be added. */
    static final String NO_VALID_ROWS = "No valid data rows to add to project";

    private static final int HIGHEST_PRIORITY = 1;
    private static final int LOWEST_PRIORITY = 5;

    /**
     * Return the priority if it is valid for a batch. Its data rows can have other priorities later.
     *
     * @throws RuleException if it is not valid
     */
    public static int priority(int number) {
        if (number < HIGHEST_PRIORITY || number > LOWEST_PRIORITY) {
            throw new RuleException("The priority of a batch must be from " + HIGHEST_PRIORITY + " to "
                    + LOWEST_PRIORITY + ", not " + number);
        }
        return number;
    }

    /**
     * Return whether the data row can be labeled in the project: its file is reachable and has the project's media
     * type.
     */
    public boolean valid(DataRow row, Project project) {
        return !row.unreachable() && this.media.fits(row, project.allowedMediaType(), this.world.strict());
    }

    /** Return whether the data row can be added to a batch of the project now. */
    boolean addable(DataRow row, Project project) {
        return row.processed(this.world.now(), this.processing)
                && valid(row, project)
                && Workflow.of(project).row(row).isEmpty();
    }
}
