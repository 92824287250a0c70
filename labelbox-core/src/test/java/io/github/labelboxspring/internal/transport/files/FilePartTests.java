package io.github.labelboxspring.internal.transport.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.internal.operation.FileRange;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

/** X5: what an answer must state to be taken for the rest of a file. */
class FilePartTests {

    private static FileRange range(int start, int end) {
        return new FileRange("https://store.example.org/f", start, end);
    }

    private static FilePart part(int end) {
        return new FilePart(range(0, end));
    }

    private static FileAnswer answer(int status, String... headers) {
        HttpHeaders all = new HttpHeaders();
        for (int at = 0; at < headers.length; at += 2) {
            all.add(headers[at], headers[at + 1]);
        }
        return new FileAnswer(status, all);
    }

    private static FileAnswer whole(int length) {
        return answer(200, "Content-Length", String.valueOf(length));
    }

    private static FileAnswer rest(String range, int length) {
        return answer(206, "Content-Range", range, "Content-Length", String.valueOf(length));
    }

    @Test
    void aRangeOfNoBytesHasALength() {
        FilePart part = part(0);
        assertThat(part.length()).isZero();
        part.learn(whole(5));
        assertThat(part.length()).isZero();
    }

    @Test
    void theLengthOfAFileIsLearntFromItsFirstAnswer() {
        FilePart part = part(-1);
        assertThat(part.length()).isEqualTo(-1);
        part.learn(whole(5));
        assertThat(part.length()).isEqualTo(5);
        part.learn(whole(6));
        assertThat(part.length()).isEqualTo(5);
    }

    @Test
    void aPartIsItsStartAndItsEnd() {
        FilePart part = new FilePart(range(3, 9));
        assertThat(part.start()).isEqualTo(3);
        assertThat(part.length()).isEqualTo(6);
        assertThat(part.isOf(range(3, 9))).isTrue();
        assertThat(part.isOf(range(3, 8))).isFalse();
        assertThat(part.isOf(range(2, 9))).isFalse();
    }

    @Test
    void aWholeFileHasTheLengthOfThePart() {
        assertThat(part(5).fault(whole(5), 0)).isNull();
        assertThat(part(5).fault(answer(200), 0)).isNull();
        assertThat(part(5).fault(whole(0), 0)).isEqualTo("sent 0 bytes instead of the 5 bytes of the file");
        assertThat(part(0).fault(whole(5), 0)).isEqualTo("sent 5 bytes instead of the 0 bytes of the file");
        assertThat(part(-1).fault(whole(5), 0)).isNull();
    }

    @Test
    void aWholeFileInsteadOfTheRestMustBeRecognizedByItsLengthOrVersion() {
        assertThat(part(5).fault(whole(5), 2)).isNull();
        assertThat(part(5).fault(whole(0), 2)).startsWith("sent 0 bytes instead of");
        assertThat(part(0).fault(whole(5), 2)).startsWith("sent 5 bytes instead of");
        assertThat(part(5).fault(answer(200), 2))
                .startsWith("sent a whole file instead of the rest, without a length or version");
        assertThat(part(-1).fault(whole(5), 2))
                .startsWith("sent a whole file instead of the rest, without a length or version");
        FilePart known = part(-1);
        known.learn(answer(200, "ETag", "\"1\""));
        assertThat(known.fault(answer(200, "ETag", "\"1\""), 2)).isNull();
        assertThat(known.fault(answer(200, "ETag", "\"2\""), 2)).isNotNull();
        assertThat(known.fault(answer(200, "ETag", "W/\"1\""), 2)).isNotNull();
    }

    @Test
    void aRestBeginsWhereItWasRequestedAndIsWhole() {
        assertThat(part(5).fault(rest("bytes 2-4/5", 3), 2)).isNull();
        assertThat(part(5).fault(rest("bytes 2-4/*", 3), 2)).isNull();
        assertThat(part(5).fault(answer(206, "Content-Range", "bytes 2-4/5"), 2))
                .isNull();
        assertThat(part(5).fault(rest("bytes 1-4/5", 4), 2))
                .isEqualTo("sent bytes 1 to 4 instead of those from byte 2");
        assertThat(part(5).fault(rest("bytes 2-4/5", 0), 2)).isEqualTo("sent bytes 2 to 4 in a body of 0 bytes");
        assertThat(part(5).fault(rest("bytes 2-4/6", 3), 2))
                .isEqualTo("sent 6 bytes instead of the 5 bytes of the file");
        assertThat(part(5).fault(answer(206), 2)).isEqualTo("sent a part of the file without its position");
        assertThat(part(5).fault(rest("bytes 2-x/5", 3), 2)).isEqualTo("sent a part of the file without its position");
    }

    @Test
    void whatIsNoAnswerWithAFileIsNamed() {
        assertThat(part(5).fault(answer(204), 0)).isEqualTo("responded with HTTP 204 without the file");
        assertThat(part(5).fault(answer(200, "Content-Type", "TEXT/HTML"), 0)).contains("a document of type TEXT/HTML");
        assertThat(part(5).fault(answer(200, "Content-Encoding", "gzip"), 0)).contains("with the content coding gzip");
        assertThat(part(5).fault(answer(200, "Content-Encoding", "Identity"), 0))
                .isNull();
    }

    @Test
    void aFileHasChangedWhenItsVersionHas() {
        FilePart part = part(5);
        assertThat(part.changed(answer(200, "ETag", "\"1\""))).isFalse();
        part.learn(answer(200, "ETag", "\"1\""));
        part.learn(answer(200));
        assertThat(part.etag()).isEqualTo("\"1\"");
        assertThat(part.changed(answer(206, "ETag", "\"1\""))).isFalse();
        assertThat(part.changed(answer(206))).isFalse();
        assertThat(part.changed(answer(206, "ETag", "\"2\""))).isTrue();
    }

    @Test
    void anAnswerSaysWhereItsBodyBeginsAndEnds() {
        assertThat(whole(5)).returns(0L, FileAnswer::firstByte).returns(5L, FileAnswer::end);
        assertThat(rest("bytes 2-4/5", 3)).returns(2L, FileAnswer::firstByte).returns(5L, FileAnswer::end);
        assertThat(answer(206)).returns(-1L, FileAnswer::firstByte).returns(-1L, FileAnswer::end);
        assertThat(answer(299).successful()).isTrue();
        assertThat(answer(300).successful()).isFalse();
    }
}
