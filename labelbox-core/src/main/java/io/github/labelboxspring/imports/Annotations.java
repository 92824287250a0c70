package io.github.labelboxspring.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.reactivestreams.Publisher;

/**
 * Annotations to import, one a line of NDJSON.
 *
 * <p>A line names its data row by exactly one of {@code dataRow.id} and {@code dataRow.globalKey}, its feature by
 * {@code name} or {@code schemaId}, and has a value such as {@code bbox} or {@code answer}. It only needs a {@code uuid}
 * if a relationship points to it. Predictions may have a {@code confidence} from 0 to 1.
 *
 * <p>Instead of an annotation, a line may be a metric of a data row in a model run: {@code metricValue} is a number, the
 * four counts of a confusion matrix, or an object with one of these for each confidence; {@code metricName},
 * {@code featureName}, {@code subclassName} and {@code aggregation} say what it measures.
 *
 * <p>The client checks the annotations it has before it sends them, except those of an {@link #uncheckedFile}: what it
 * can see to be wrong fails the call with {@link IllegalArgumentException}, which names up to ten lines and fields, and
 * nothing is sent. That a {@code uuid} is unique and that a data row has at most
 * {@value ImportOperations#MAX_ANNOTATIONS_PER_FEATURE} annotations of a feature is checked too. All of this takes at most
 * about 20 MB of memory, however many annotations there are. An import may have at most 2 GiB.
 */
public sealed interface Annotations {

    /**
     * Annotations in memory, or from wherever the iterable gets them: a text is one line of JSON, anything else is written
     * as one.
     *
     * <p>They are read once each time the import is started, on a thread that may block. They are not collected in memory:
     * more than 1 MiB of JSON is kept in a temporary file until it has been sent.
     */
    static Annotations of(Iterable<?> annotations) {
        return new InMemory(annotations);
    }

    /**
     * Typed labels, of which each annotation becomes a line. They are compared with the ontology before anything is sent, see
     * {@link TypedLabels}.
     *
     * <p>They are read once each time the import is started, on a thread that may block, and not collected in memory.
     */
    static TypedLabels ofLabels(Iterable<NewLabel> labels) {
        return LabelSource.of(labels);
    }

    /**
     * Typed labels that a publisher emits, such as those of a reactive database driver; see {@link #ofLabels(Iterable)}. It is
     * subscribed to each time the import is started, and 256 labels are requested ahead. Its failure fails the import, and
     * nothing is sent.
     */
    static TypedLabels ofLabels(Publisher<NewLabel> labels) {
        return LabelSource.of(labels);
    }

    /** A file of NDJSON in UTF-8 without a byte order mark, sent as it is. It is read twice: checked, then sent. */
    static Annotations file(Path ndjson) {
        return new OnDisk(ndjson, true);
    }

    /**
     * A file of NDJSON that is sent as it is and without being checked, which takes less time. Its lines are only counted.
     * Annotations that the platform refuses are found in the {@link ImportResult}; a file that it refuses as a whole fails
     * the task.
     */
    static Annotations uncheckedFile(Path ndjson) {
        return new OnDisk(ndjson, false);
    }

    /**
     * A file of NDJSON that the platform fetches itself; it must be able to reach the address. Its lines are not
     * checked by the client.
     *
     * @throws IllegalArgumentException if it is no absolute HTTP address
     */
    static Annotations url(String url) {
        Remote remote = new Remote(url);
        if (!absolute(url)) {
            throw new IllegalArgumentException(
                    "The address of a file to import must be like https://host/path, and not " + remote);
        }
        return remote;
    }

    private static boolean absolute(String url) {
        try {
            URI address = new URI(url);
            return address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException ex) {
            return false;
        }
    }

    /** Annotations that the client has. */
    sealed interface Local extends Annotations permits InMemory, OnDisk, TypedLabels {}

    /** See {@link Annotations#of(Iterable)}. */
    record InMemory(Iterable<?> annotations) implements Local {}

    /**
     * See {@link Annotations#file(Path)} and {@link Annotations#uncheckedFile(Path)}.
     *
     * @param checked whether the client checks its lines before it sends them
     */
    record OnDisk(Path ndjson, boolean checked) implements Local {}

    /** See {@link Annotations#url(String)}. */
    record Remote(String url) implements Annotations {

        /** Without the URL's query, which may hold a signature. */
        @Override
        public String toString() {
            int query = this.url.indexOf('?');
            return query < 0 ? this.url : this.url.substring(0, query);
        }
    }
}
