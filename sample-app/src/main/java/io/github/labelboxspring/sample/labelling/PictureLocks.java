package io.github.labelboxspring.sample.labelling;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Serializes operations on the same picture, and permits concurrent operations on different ones. */
final class PictureLocks {

    private static final int COUNT = 256;

    private final Lock[] locks =
            Stream.generate(ReentrantLock::new).limit(COUNT).toArray(Lock[]::new);

    <T> T with(String campaignId, int seq, Supplier<T> work) {
        Lock lock = this.locks[Math.floorMod(campaignId.hashCode() + seq, COUNT)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
