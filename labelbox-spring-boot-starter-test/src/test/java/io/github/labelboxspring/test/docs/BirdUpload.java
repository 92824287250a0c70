package io.github.labelboxspring.test.docs;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.datasets.NewDataset;
import org.springframework.stereotype.Component;

@Component
class BirdUpload {

    private final LabelboxClient client;

    BirdUpload(LabelboxClient client) {
        this.client = client;
    }

    String run() {
        return this.client.datasets().create(NewDataset.of("Birds")).execute().id();
    }
}
