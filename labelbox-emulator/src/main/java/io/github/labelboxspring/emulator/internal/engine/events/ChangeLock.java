package io.github.labelboxspring.emulator.internal.engine.events;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A read-write lock that runs the work registered with {@link Events#atEnd} before the write lock is released. */
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

    /** A reentrant write lock. The change ends with its last release. */
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
