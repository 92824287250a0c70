package io.github.labelboxspring.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImageSizeTests {

    @Test
    void sidesAreAtLeastOnePixel() {
        assertThat(ImageSize.of(1, 2)).isEqualTo(new ImageSize(1, 2));
        assertThatThrownBy(() -> ImageSize.of(0, 2)).hasMessage("An image of 0 × 2 pixels does not exist");
        assertThatThrownBy(() -> ImageSize.of(1, -1)).hasMessage("An image of 1 × -1 pixels does not exist");
    }
}
