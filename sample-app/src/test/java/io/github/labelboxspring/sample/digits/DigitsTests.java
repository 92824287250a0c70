package io.github.labelboxspring.sample.digits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.sample.model.NearestCentroid;
import io.github.labelboxspring.sample.picture.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DigitsTests {

    private final List<Digit> digits = new DigitFile().read();

    @Test
    void allDigitsAreRead() {
        assertThat(this.digits).hasSize(1797);
        assertThat(this.digits.get(0).value()).isZero();
        assertThat(this.digits.get(0).pixels()).hasSize(64).startsWith(0, 0, 5, 13, 9, 1);
        assertThat(this.digits.get(1796).name()).isEqualTo("digit-1796");
    }

    @Test
    void thePictureShowsInkDarkOnWhite() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(DigitPng.of(this.digits.get(0))));
        assertThat(image.getWidth()).isEqualTo(128);
        assertThat(image.getHeight()).isEqualTo(128);
        assertThat(image.getRaster().getSample(0, 0, 0)).isEqualTo(255);
        assertThat(image.getRaster().getSample(3 * 16, 0, 0)).isEqualTo(255 - 13 * 255 / 16);
    }

    @Test
    void theModelSeesThePixelsOfTheFile() {
        assertThat(this.digits).allSatisfy(digit -> {
            byte[] seen = Picture.of(DigitPng.of(digit)).pixels();
            assertThat(IntStream.range(0, seen.length).map(at -> seen[at]).toArray())
                    .isEqualTo(digit.pixels());
        });
    }

    @Test
    void theBoxHoldsAllInkAndNoMore() {
        assertThat(Picture.of(DigitPng.of(this.digits.get(0))).ink()).containsExactly(16, 0, 96, 128);
    }

    /** The number was found independently, with a few lines of Python over the same file. */
    @Test
    void theModelReadsMostOfWhatItHasNotSeen() {
        NearestCentroid.Trainer trainer = new NearestCentroid.Trainer(64);
        this.digits.subList(0, 500).forEach(digit -> trainer.learn(pixels(digit), digit.value()));
        NearestCentroid model = trainer.model();
        assertThat(this.digits.subList(500, 1797))
                .filteredOn(digit -> model.read(pixels(digit)).value() == digit.value())
                .hasSize(1053);
    }

    private static byte[] pixels(Digit digit) {
        return Picture.of(DigitPng.of(digit)).pixels();
    }
}
