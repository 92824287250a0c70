package io.github.labelboxspring.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.issues.IssuePosition.Keyframe;
import io.github.labelboxspring.ontologies.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IssuePositionTests {

    static Stream<IssuePosition> positions() {
        return Stream.of(
                IssuePosition.image(12, 34),
                IssuePosition.image(12.9, 34.5),
                IssuePosition.pdf(2, 1, 0.25),
                IssuePosition.text("block-1", 3, 9),
                IssuePosition.video(Keyframe.of(5, 10, 20), Keyframe.of(9, 1, 2), Keyframe.of(12, 3, 4)));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void whatIsWrittenIsRead(IssuePosition position) {
        assertThat(PositionReader.read(position.json())).contains(position);
    }

    @Test
    void eachKindHasItsForm() {
        assertThat(IssuePosition.image(12, 34).json())
                .isEqualTo(Map.of("type", "Point", "coordinates", List.of(12L, 34L)));
        assertThat(IssuePosition.pdf(2, 1, 0.25).json())
                .isEqualTo(Map.of("type", "Point", "coordinates", List.of(1.0, 0.25), "page", 2, "unit", "PERCENT"));
        assertThat(IssuePosition.text("block-1", 3, 9).json())
                .isEqualTo(Map.of("textBlockId", "block-1", "startCharIndex", 3, "endCharIndex", 9));
        assertThat(IssuePosition.video(Keyframe.of(5, 10, 20)).json())
                .isEqualTo(Map.of(
                        "type",
                        "KeyframesGeoJSONPoint",
                        "keyframes",
                        List.of(Map.of(
                                "frame", 5, "value", Map.of("type", "Point", "coordinates", List.of(10L, 20L))))));
    }

    @Test
    void largeCoordinatesAreSentAsTheyAre() {
        assertThat(IssuePosition.image(1e19, -1e15).json())
                .containsEntry("coordinates", List.of(1e19, -1_000_000_000_000_000L));
    }

    static Stream<Object> others() {
        return Stream.of(
                "no JSON",
                Map.of("type", "Sphere"),
                Map.of("type", "Point", "coordinates", List.of(1)),
                Map.of("type", "Point", "coordinates", "1, 2"),
                Map.of("type", "Point", "coordinates", List.of(50, 25), "page", 1, "unit", "POINTS"),
                Map.of("type", "Point", "coordinates", List.of(1.5, 0), "page", 1),
                Map.of("type", "Point", "coordinates", List.of(0.1, 0.2), "page", 1.7),
                Map.of("textBlockId", "b", "startCharIndex", 3, "endCharIndex", 3_000_000_000L),
                Map.of("type", "KeyframesGeoJSONPoint", "keyframes", List.of()),
                Map.of("textBlockId", "b", "startCharIndex", "three", "endCharIndex", 9),
                Map.of("type", "KeyframesGeoJSONPoint", "keyframes", List.of(1)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNotKnownIsNotGuessed(Object json) {
        assertThat(PositionReader.read(json)).isEmpty();
    }

    @Test
    void mediaHavePositionsOfTheirForm() {
        assertThat(IssuePosition.image(1, 2).fits(MediaType.IMAGE)).isTrue();
        assertThat(IssuePosition.image(1, 2).fits(MediaType.VIDEO)).isFalse();
        assertThat(IssuePosition.pdf(0, 0, 0).fits(MediaType.PDF)).isTrue();
        assertThat(IssuePosition.text("b", 0, 1).fits(MediaType.PDF)).isFalse();
        assertThat(IssuePosition.video(Keyframe.of(1, 2, 3)).fits(MediaType.VIDEO))
                .isTrue();
        assertThat(IssuePosition.text("m", 0, 1).fits(MediaType.CONVERSATIONAL)).isTrue();
    }

    @Test
    void impossiblePositionsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssuePosition.pdf(0, 1.5, 0))
                .withMessageContaining("1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> IssuePosition.pdf(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> IssuePosition.image(Double.NaN, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssuePosition.text("b", 3, 3))
                .withMessageContaining("is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssuePosition.text("b", -1, 3))
                .withMessage("Characters are counted from 0, but the start was -1");
        assertThatIllegalArgumentException().isThrownBy(IssuePosition::video).withMessageContaining("keyframe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IssuePosition.video(Keyframe.of(7, 0, 0), Keyframe.of(7, 5, 0)))
                .withMessageContaining("frame 7");
        assertThatIllegalArgumentException().isThrownBy(() -> Keyframe.of(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Keyframe.of(1, 0, Double.POSITIVE_INFINITY));
    }
}
