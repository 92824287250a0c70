package io.github.labelboxspring.leaks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.Once;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.ResourceLeakTracker;
import org.junit.jupiter.api.Test;

@Once("tests the detection of leaks itself")
class LeaksTests {

    private final Leaks leaks = new Leaks();

    private final RecordingLeakDetector<ByteBuf> detector = new RecordingLeakDetector<>(ByteBuf.class, 1, this.leaks);

    @Test
    void aBufferThatIsCollectedBeforeItIsReleasedIsALeak() {
        this.detector.trackForcibly(Unpooled.buffer(8));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(this.leaks::check)
                .withMessageContaining("ByteBuf was not released");
    }

    @Test
    void aBufferThatIsReleasedIsNoLeak() {
        ByteBuf buffer = Unpooled.buffer(8);
        ResourceLeakTracker<ByteBuf> tracker = this.detector.trackForcibly(buffer);
        buffer.release();
        tracker.close(buffer);
        assertThatCode(this.leaks::check).doesNotThrowAnyException();
    }

    @Test
    void aRunWithoutDetectionFails() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new LeaksFailTheRun.EndOfRun().close())
                .withMessageContaining("RecordingLeakDetector");
    }
}
