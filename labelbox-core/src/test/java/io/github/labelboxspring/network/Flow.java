package io.github.labelboxspring.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** The bytes of a connection in one direction: in order, each segment with the time when it arrives. */
final class Flow {

    private static final int WINDOW = 512 * 1024;

    private final SocketChannel from;

    private final SocketChannel to;

    private final Line line;

    private final Deque<Segment> underway = new ArrayDeque<>();

    private final ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);

    private int bytes;

    private final long opened;

    private long arrivedLast;

    private boolean ended;

    private boolean closed;

    private boolean blocked;

    Flow(SocketChannel from, SocketChannel to, Line line, long opened) {
        this.from = from;
        this.to = to;
        this.line = line;
        this.opened = opened;
        this.arrivedLast = opened;
    }

    boolean reads() {
        return !this.ended && this.bytes < WINDOW;
    }

    /** Whether segments have arrived that the receiver does not take yet. */
    boolean writes() {
        return this.blocked;
    }

    boolean isClosed() {
        return this.closed;
    }

    /** Takes what the sender has sent. */
    void read(long now) throws IOException {
        int count = this.from.read(this.buffer.clear());
        if (count < 0) {
            this.ended = true;
            add(now, ByteBuffer.allocate(0));
            return;
        }
        this.buffer.flip();
        while (this.buffer.hasRemaining()) {
            byte[] segment = new byte[Math.min(this.buffer.remaining(), this.line.segment())];
            this.buffer.get(segment);
            this.bytes += segment.length;
            add(now, ByteBuffer.wrap(segment));
        }
    }

    private void add(long now, ByteBuffer segment) {
        long arrives = this.line.arrival(now, segment.remaining()) + Math.max(0, this.opened - now);
        this.arrivedLast = Math.max(this.arrivedLast, arrives);
        this.underway.add(new Segment(this.arrivedLast, segment));
    }

    /** Passes on what has arrived. */
    void deliver(long now) throws IOException {
        this.blocked = false;
        for (Segment next = this.underway.peek();
                next != null && next.arrives() - now <= 0;
                next = this.underway.peek()) {
            if (next.isEnd()) {
                this.to.shutdownOutput();
                this.closed = true;
            } else {
                this.bytes -= this.to.write(next.bytes());
                this.blocked = next.bytes().hasRemaining();
            }
            if (this.blocked) {
                return;
            }
            this.underway.remove();
        }
    }

    /** When the next segment arrives, at the latest at a time. */
    long next(long latest) {
        Segment next = this.underway.peek();
        return next == null || this.blocked || next.arrives() - latest > 0 ? latest : next.arrives();
    }

    private record Segment(long arrives, ByteBuffer bytes) {

        boolean isEnd() {
            return this.bytes.capacity() == 0;
        }
    }
}
