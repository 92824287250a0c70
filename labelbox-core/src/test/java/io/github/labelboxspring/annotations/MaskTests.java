package io.github.labelboxspring.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTests {

    /** Jobs tell labels apart by their text. */
    @Test
    void theTextOfAMaskTellsFilesApart() {
        Mask one = Mask.ofPng(new byte[] {(byte) 0x89, 'P', 'N', 'G', 1});
        Mask same = Mask.ofPng(new byte[] {(byte) 0x89, 'P', 'N', 'G', 1});
        Mask other = Mask.ofPng(new byte[] {(byte) 0x89, 'P', 'N', 'G', 2});
        assertThat(one).hasToString(same.toString());
        assertThat(one.toString()).isNotEqualTo(other.toString());
    }
}
