package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.error.UploadFailedException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Uploads any number of rows in bounded memory: a task for each part of them. The rows of the next part are read and uploaded
 * while Labelbox processes the part before.
 */
final class PartedUpload {

    private static final int PARALLEL_TASKS = 2;

    private static final int READ_AHEAD = 256;

    private final int partSize;

    private final Function<Iterable<NewDataRow>, Call<Call<DataRowsResult>>> start;

    /**
     * @param partSize most rows of a task
     * @param start reads and uploads the rows of a part; its result reads the outcome
     */
    PartedUpload(int partSize, Function<Iterable<NewDataRow>, Call<Call<DataRowsResult>>> start) {
        this.partSize = partSize;
        this.start = start;
    }

    StreamCall<DataRowsResult> of(Iterable<NewDataRow> rows) {
        return StreamCall.of(() -> Flux.defer(() -> results(rows.iterator())));
    }

    StreamCall<DataRowsResult> of(Publisher<NewDataRow> rows) {
        return StreamCall.of(() -> Flux.using(
                () -> Flux.from(rows).toStream(READ_AHEAD), stream -> results(stream.iterator()), Stream::close));
    }

    private Flux<DataRowsResult> results(Iterator<NewDataRow> rows) {
        return Flux.<Part, Integer>generate(() -> 0, (first, sink) -> {
                    if (rows.hasNext()) {
                        sink.next(new Part(rows, first));
                    } else {
                        sink.complete();
                    }
                    return Math.addExact(first, this.partSize);
                })
                .concatMap(this::started, 0)
                .flatMapSequential(Function.identity(), PARALLEL_TASKS, 1);
    }

    private Mono<Mono<DataRowsResult>> started(Part part) {
        return this.start
                .apply(() -> part)
                .recover(UploadFailedException.class, failed -> Call.failed(() -> failed.moved(part.first)))
                .map(result ->
                        result.map(made -> made.moved(at -> part.first + at)).mono())
                .mono();
    }

    /** The next rows of the input, up to the size of a part. */
    private final class Part implements Iterator<NewDataRow> {

        private final Iterator<NewDataRow> rows;

        private final int first;

        private int read;

        Part(Iterator<NewDataRow> rows, int first) {
            this.rows = rows;
            this.first = first;
        }

        @Override
        public boolean hasNext() {
            return this.read < PartedUpload.this.partSize && this.rows.hasNext();
        }

        @Override
        public NewDataRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            this.read++;
            return this.rows.next();
        }
    }
}
