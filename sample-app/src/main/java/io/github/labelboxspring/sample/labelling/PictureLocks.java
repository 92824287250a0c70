package io.github.labelboxspring.sample.labelling;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lets one at a time work on a picture, and many on many. */
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
