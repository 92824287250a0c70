package io.github.labelboxspring.emulator.internal.engine.events;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Readers and one writer, whose change ends when he lets go: what is left for the end is done before. */
public final class ChangeLock implements ReadWriteLock {

    private final ReentrantReadWriteLock.ReadLock reading;
    private final ReentrantReadWriteLock.WriteLock writing;

    public ChangeLock(Events events) {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        this.reading = lock.readLock();
        this.writing = new Writing(lock, events);
    }

    @Override
    public Lock readLock() {
        return this.reading;
    }

    @Override
    public Lock writeLock() {
        return this.writing;
    }

    /** It can be taken several times; the change ends with the last release. */
    private static final class Writing extends ReentrantReadWriteLock.WriteLock {

        private static final long serialVersionUID = 1L;

        private final transient Events events;

        Writing(ReentrantReadWriteLock lock, Events events) {
            super(lock);
            this.events = events;
        }

        @Override
        public void unlock() {
            try {
                if (getHoldCount() == 1) {
                    this.events.end();
                }
            } finally {
                super.unlock();
            }
        }
    }
}
