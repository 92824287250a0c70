package io.github.labelboxspring.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.reactivestreams.Publisher;

/**
 * Annotations to import, as NDJSON with one annotation per line.
 *
 * <p>A line identifies its data row by exactly one of {@code dataRow.id} and {@code dataRow.globalKey} and its feature
 * by {@code name} or {@code schemaId}, and has a value such as {@code bbox} or {@code answer}. A {@code uuid} is only
 * required if a relationship refers to the annotation. Predictions may have a {@code confidence} from 0 to 1.
 *
 * <p>Instead of an annotation, a line may contain a metric of a data row in a model run. {@code metricValue} is a
 * number, the four counts of a confusion matrix, or an object that maps confidences to one of these;
 * {@code metricName}, {@code featureName}, {@code subclassName} and {@code aggregation} specify what it measures.
 *
 * <p>The client checks the annotations before it sends them, except for an {@link #uncheckedFile} and a {@link #url}.
 * If it detects errors, the call fails with an {@link IllegalArgumentException} that specifies up to ten lines and
 * fields, and nothing is sent. It also checks that each {@code uuid} is unique and that a data row has at most
 * {@value ImportOperations#MAX_ANNOTATIONS_PER_FEATURE} annotations of a feature. The checks need at most about 20 MB
 * of memory, regardless of the number of annotations. An import can have at most 2 GiB.
 */
public sealed interface Annotations {

    /**
     * Return annotations that are in memory or created by the iterable. A string is one line of JSON; any other object
     * is written as JSON.
     *
     * <p>They are read once each time the import is started, on a thread that may block. They are not collected in
     * memory: more than 1 MiB of JSON is stored in a temporary file until it has been sent.
     */
    static Annotations of(Iterable<?> annotations) {
        return new InMemory(annotations);
    }

    /**
     * Return typed labels. Each of their annotations becomes a line. Before anything is sent, they are compared with
     * the ontology, see {@link TypedLabels}.
     *
     * <p>They are read once each time the import is started, on a thread that may block, and are not collected in
     * memory.
     */
    static TypedLabels ofLabels(Iterable<NewLabel> labels) {
        return LabelSource.of(labels);
    }

    /**
     * Return typed labels that a publisher emits, such as those of a reactive database driver; see
     * {@link #ofLabels(Iterable)}. The client subscribes each time the import is started and requests 256 labels ahead.
     * If the publisher fails, the import fails and nothing is sent.
     */
    static TypedLabels ofLabels(Publisher<NewLabel> labels) {
        return LabelSource.of(labels);
    }

    /**
     * Return an NDJSON file in UTF-8 without a byte order mark, sent unchanged. It is read twice: to check it and to
     * send it.
     */
    static Annotations file(Path ndjson) {
        return new OnDisk(ndjson, true);
    }

    /**
     * Return an NDJSON file that is sent unchanged and without checks, which takes less time. Its lines are only
     * counted. Annotations that Labelbox rejects are listed in the {@link ImportResult}; if it rejects the file as a
     * whole, the task fails.
     */
    static Annotations uncheckedFile(Path ndjson) {
        return new OnDisk(ndjson, false);
    }

    /**
     * Return an NDJSON file that Labelbox downloads itself from a URL that it can access. The client does not check its
     * lines.
     *
     * @throws IllegalArgumentException if it is not an absolute HTTP URL
     */
    static Annotations url(String url) {
        Remote remote = new Remote(url);
        if (!absolute(url)) {
            throw new IllegalArgumentException(
                    "The URL of a file to import must be like https://host/path, not " + remote);
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

    /** Annotations that the client reads itself. */
    sealed interface Local extends Annotations permits InMemory, OnDisk, TypedLabels {}

    /** See {@link Annotations#of(Iterable)}. */
    record InMemory(Iterable<?> annotations) implements Local {}

    /**
     * See {@link Annotations#file(Path)} and {@link Annotations#uncheckedFile(Path)}.
     *
     * @param checked whether the client checks the lines before it sends them
     */
    record OnDisk(Path ndjson, boolean checked) implements Local {}

    /** See {@link Annotations#url(String)}. */
    record Remote(String url) implements Annotations {

        /** Omits the URL's query, which may contain a signature. */
        @Override
        public String toString() {
            int query = this.url.indexOf('?');
            return query < 0 ? this.url : this.url.substring(0, query);
        }
    }
}
