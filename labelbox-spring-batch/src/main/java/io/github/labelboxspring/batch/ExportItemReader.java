package io.github.labelboxspring.batch;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.LineStream.Line;
import io.github.labelboxspring.call.LineStream.Unreadable;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.exports.ByteRange;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportedDataRow;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.support.AbstractItemStreamItemReader;

/**
 * Reads the data rows of an export while it is downloaded, in bounded memory. Create it with
 * {@link ExportItemReaderBuilder}.
 *
 * <p>With each commit, the id of the export and the current byte position are saved in the execution context. A
 * restarted step continues reading the same export from there, using a new URL. The reader uses the first available
 * export in this order: the export that the step has read before, the export specified in the builder, the partition
 * created by {@link ExportPartitioner}, the export created by an {@link ExportStep} in an earlier step of the job.
 *
 * <p>If the export must be created, the reader waits for it when the step opens, before the first transaction.
 *
 * <p>A line that is not JSON causes a {@link DecodingException}; a step that skips these exceptions continues with the
 * next line. Fields with an unexpected structure are omitted, see {@link ExportedDataRow#problems()}.
 *
 * <p>Not thread-safe: use a separate reader for each partition, with {@code @StepScope}.
 *
 * @see <a href="https://docs.labelbox.com/reference/label-export">Labelbox: exports</a>
 */
public class ExportItemReader extends AbstractItemStreamItemReader<ExportedDataRow> {

    private static final String POSITION = "position";

    private static final String END = "end";

    private static final String EXPORT = "export";

    private final LabelboxClient client;

    private final @Nullable Function<? super LabelboxClient, TaskCall<Export>> start;

    private final @Nullable String taskId;

    private final boolean saveState;

    private final Deque<DecodingException> unreadable = new ArrayDeque<>();

    private @Nullable Export export;

    private long position;

    private long end;

    private @Nullable Line<ExportedDataRow> waiting;

    private Stream<Line<ExportedDataRow>> lines = Stream.empty();

    private Iterator<Line<ExportedDataRow>> iterator = Collections.emptyIterator();

    ExportItemReader(ExportItemReaderBuilder settings, LabelboxClient client) {
        this.client = client;
        this.start = settings.start();
        this.taskId = settings.taskId();
        this.saveState = settings.saveState();
    }

    @Override
    public void open(ExecutionContext context) {
        boolean restarted = this.saveState && context.containsKey(getExecutionContextKey(EXPORT));
        Export found = restarted ? again(context) : first(context);
        ByteRange range = restarted ? rest(context) : ExportContext.range(context);
        this.export = found;
        this.position = range.start();
        this.end = range.end();
        this.lines = this.client.exports().rows(found, range).skipUnreadable(this::keep).lines().stream();
        this.iterator = this.lines.iterator();
        update(context);
    }

    /** The last line of a range may extend beyond its end. */
    private ByteRange rest(ExecutionContext context) {
        long last = context.getLong(getExecutionContextKey(END));
        return ByteRange.of(Math.min(context.getLong(getExecutionContextKey(POSITION)), last), last);
    }

    private void keep(Unreadable line) {
        this.unreadable.add(line.reason());
    }

    private Export again(ExecutionContext context) {
        String before = context.getString(getExecutionContextKey(EXPORT));
        try {
            return this.client.exports().resume(before).result().execute();
        } catch (NotFoundException gone) {
            throw new ItemStreamException(
                    "The step was reading the export " + before + ", up to byte "
                            + context.getLong(getExecutionContextKey(POSITION))
                            + ", but the export no longer exists. Start the job with other parameters, so that it"
                            + " creates a new export",
                    gone);
        }
    }

    private Export first(ExecutionContext context) {
        if (this.start != null) {
            return this.start.apply(this.client).execute();
        }
        String id = this.taskId == null ? ExportContext.taskId(context) : this.taskId;
        if (id == null) {
            throw new ItemStreamException("There is no export to read. Specify one for the reader '" + getName()
                    + "' with export(…) or taskId(…) in its builder, or add an ExportStep before the step");
        }
        return this.client.exports().resume(id).result().execute();
    }

    /** @throws DecodingException if the next line is not JSON; the next call reads the line after it */
    @Override
    public @Nullable ExportedDataRow read() {
        Line<ExportedDataRow> line = this.waiting;
        this.waiting = null;
        if (line == null && this.iterator.hasNext()) {
            line = this.iterator.next();
        }
        DecodingException failure = this.unreadable.poll();
        if (failure != null) {
            this.waiting = line;
            throw failure;
        }
        if (line == null) {
            return null;
        }
        this.position = line.next();
        return line.value();
    }

    @Override
    public void update(ExecutionContext context) {
        if (this.saveState && this.export != null) {
            context.putString(getExecutionContextKey(EXPORT), this.export.taskId());
            context.putLong(getExecutionContextKey(POSITION), this.position);
            context.putLong(getExecutionContextKey(END), this.end);
        }
    }

    @Override
    public void close() {
        this.lines.close();
        this.iterator = Collections.emptyIterator();
        this.waiting = null;
        this.unreadable.clear();
    }
}
