package io.github.labelboxspring.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.test.boot.LabelboxTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@LabelboxTest
@Import(BirdUpload.class)
class BirdUploadTests {

    @Test
    void uploads(@Autowired BirdUpload upload, @Autowired LabelboxClient client) {
        upload.run();
        assertThat(client.datasets().list().execute()).hasSize(1);
    }
}
