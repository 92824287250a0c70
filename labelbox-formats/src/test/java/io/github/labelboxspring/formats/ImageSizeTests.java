package io.github.labelboxspring.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImageSizeTests {

    @Test
    void sidesAreAtLeastOnePixel() {
        assertThat(ImageSize.of(1, 2)).isEqualTo(new ImageSize(1, 2));
        assertThatThrownBy(() -> ImageSize.of(0, 2))
                .hasMessage("The size of an image must be at least 1 × 1 pixels, not 0 × 2");
        assertThatThrownBy(() -> ImageSize.of(1, -1))
                .hasMessage("The size of an image must be at least 1 × 1 pixels, not 1 × -1");
    }
}
