package io.github.labelboxspring.emulator.internal.domain.exports;

import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Returns the content of labels in the format of exports of the first generation: objects and classifications. For a
 * video, the URL of a file with the frames replaces the objects.
 */
public final class LabelContent {

    private static final ExportParams PLAIN = new ExportParams(Set.of(), Set.of(), false, Set.of(), false);

    private final Services services;
    private final MediaInspector media;

    public LabelContent(Services services, MediaInspector media) {
        this.services = services;
        this.media = media;
    }

    /**
     * Return the content of a label.
     *
     * @param annotations the annotations that the label has or had
     * @param reader the session that reads the content
     */
    public Map<String, Object> of(Label label, List<Annotation> annotations, Session reader) {
        SignedUrls urls = this.services.urls(reader);
        LabelForm form = new LabelForm(PLAIN, urls, this.media);
        Map<String, Object> content = OlderForm.of(Map.of("annotations", form.annotations(label, annotations)));
        if (this.media.annotated(label.dataRow(), label.project().allowedMediaType()) == MediaType.VIDEO) {
            content.remove("objects");
            content.put("frames", FrameFiles.url(label, urls.base()));
        }
        return content;
    }
}
