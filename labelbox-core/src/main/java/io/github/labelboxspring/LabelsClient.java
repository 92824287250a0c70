package io.github.labelboxspring;

import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.labels.BenchmarkOperations;
import io.github.labelboxspring.labels.LabelOperations;
import io.github.labelboxspring.labels.ReviewOperations;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on labels, their reviews and benchmarks.
 *
 * <pre>{@code
 * client.labels().reviews().create(labelId, 1).execute();
 * client.labels().benchmarks().create(labelId).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/label-data">Labelbox: labeling data</a>
 */
@CheckReturnValue
public final class LabelsClient extends LabelOperations {

    private final Caller caller;

    LabelsClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** Return the operations on reviews of labels. */
    public ReviewOperations reviews() {
        return new ReviewOperations(this.caller);
    }

    /** Return the operations on benchmarks. */
    public BenchmarkOperations benchmarks() {
        return new BenchmarkOperations(this.caller);
    }
}
