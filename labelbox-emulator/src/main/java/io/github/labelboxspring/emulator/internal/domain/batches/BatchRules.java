package io.github.labelboxspring.emulator.internal.domain.batches;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.time.Duration;

/**
 * What can be in a batch.
 *
 * @param processing how long after its creation a data row can be used
 */
public record BatchRules(World world, MediaInspector media, Duration processing) {

    /** The priority of a batch if nobody says. */
    public static final int DEFAULT_PRIORITY = 5;

    private static final int HIGHEST_PRIORITY = 1;
    private static final int LOWEST_PRIORITY = 5;

    /**
     * Gives the priority if a batch can have it; the data rows in it can have others later.
     *
     * @throws RuleException if it cannot
     */
    public static int priority(int number) {
        if (number < HIGHEST_PRIORITY || number > LOWEST_PRIORITY) {
            throw new RuleException("The priority of a batch must be from " + HIGHEST_PRIORITY + " to "
                    + LOWEST_PRIORITY + ", not " + number);
        }
        return number;
    }

    /** Whether the data row can be labeled in the project: its file can be reached and is of the project's media type. */
    public boolean valid(DataRow row, Project project) {
        return !row.unreachable() && this.media.fits(row, project.allowedMediaType(), this.world.strict());
    }

    /** Whether it can be put into a batch of the project now. */
    boolean ready(DataRow row, Project project) {
        return row.processed(this.world.now(), this.processing) && valid(row, project);
    }
}
