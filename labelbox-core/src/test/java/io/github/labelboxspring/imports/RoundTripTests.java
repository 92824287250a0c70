package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.annotations.ClassificationAnnotation;
import io.github.labelboxspring.annotations.ConversationEntity;
import io.github.labelboxspring.annotations.DocumentBox;
import io.github.labelboxspring.annotations.DocumentEntity;
import io.github.labelboxspring.annotations.FeatureRef;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.MessageEvaluation;
import io.github.labelboxspring.annotations.Metric;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.Relationship;
import io.github.labelboxspring.annotations.ScalarMetric;
import io.github.labelboxspring.annotations.TemporalClassification;
import io.github.labelboxspring.annotations.TextEntity;
import io.github.labelboxspring.annotations.VideoClassification;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.annotations.VideoObject;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.datarows.DataRowKey;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * O8: what is sent as typed annotations is read from an export as the same typed annotations: each golden case of every kind,
 * as labels and as predictions. What the platform itself changes is in {@link GoldenNormal}.
 */
@Once("sends each golden case through an emulator")
@ParameterizedClass
@EnumSource(value = CallStyle.class, names = "BLOCKING")
class RoundTripTests extends EmulatorTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The cases that are no refusals: see {@link GoldenLabelTests}. */
    private static final int SENT = 168;

    /** Cases that come back otherwise, with the reason. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "video object/same frame twice", "an export has an object once in a frame: the last one there",
            "video object/overlapping segments repeat keyframes",
                    "an export has an object once in a frame: the last one there");

    /** Cases that no ontology has, with the reason. */
    private static final Map<String, String> UNMAKEABLE = Map.of(
            "nested/text three deep by schema ids", "questions below a text",
            "temporal text/nested by overlap", "questions below a text",
            "text/nested classifications", "questions below a text",
            "relationship/objects not in the label", "a relationship of objects that are not there",
            "video mask/no frames, no instances", "no feature is named");

    private final Map<String, Map<String, List<NewLabel>>> byMedia = new TreeMap<>();

    private final Map<String, String> unmakeable = new TreeMap<>();

    private byte[] png = new byte[0];

    private String image = "";

    @Test
    void comesBackAsItWasSent() throws IOException {
        this.png = png();
        this.image = this.client
                .files()
                .upload(Content.of(this.png), "mask.png", "image/png", false)
                .execute()
                .url();
        int sent = sort();
        Map<String, String> otherwise = new TreeMap<>();
        this.byMedia.forEach((media, cases) ->
                otherwise.putAll(new GoldenTrip(this.client, this.emulator, media, cases, this.png).differences()));

        assertThat(sent).isEqualTo(SENT);
        assertThat(otherwise).containsOnlyKeys(OTHERWISE.keySet());
        assertThat(this.unmakeable).isEqualTo(UNMAKEABLE);
    }

    /** Sorts the labels of each case by the kind of project that can take them; returns the number of cases. */
    private int sort() throws IOException {
        int cases = 0;
        for (String line : Files.readAllLines(Path.of("src/test/resources/golden/ndjson.jsonl"))) {
            JsonNode golden = JSON.readTree(line);
            String name = golden.get("case").asString();
            List<NewLabel> labels;
            try {
                labels = new ArrayList<>();
                for (NewLabel label : GoldenLabels.of(golden.get("input"))) {
                    labels.add(renamed(name + "/" + labels.size(), label));
                }
            } catch (IllegalArgumentException refused) {
                continue;
            }
            cases++;
            for (NewLabel label : labels) {
                Map<String, List<Annotation>> parts = new LinkedHashMap<>();
                for (Annotation each : label.annotations()) {
                    parts.computeIfAbsent(
                                    media(each, golden.get("media").asString().toUpperCase(Locale.ROOT), label),
                                    any -> new ArrayList<>())
                            .add(each);
                }
                parts.forEach((media, annotations) -> sort(
                        media,
                        name,
                        new NewLabel(
                                DataRowKey.globalKey(
                                        media + "/" + label.dataRow().value()),
                                annotations,
                                label.benchmarkReference())));
            }
        }
        return cases;
    }

    private void sort(String media, String name, NewLabel label) {
        if (media.isEmpty()) {
            this.unmakeable.put(name, "a relationship of objects that are not there");
            return;
        }
        try {
            new GoldenOntology().add(label.annotations());
            this.byMedia
                    .computeIfAbsent(media, any -> new LinkedHashMap<>())
                    .computeIfAbsent(name, any -> new ArrayList<>())
                    .add(label);
        } catch (IllegalArgumentException ex) {
            this.unmakeable.put(name, String.valueOf(ex.getMessage()));
        }
    }

    private static String media(Annotation each, String media, NewLabel label) {
        if (each instanceof VideoObject object) {
            return object.view() == null ? "VIDEO" : "DICOM";
        } else if (each instanceof VideoMask mask) {
            return mask.view() == null ? "VIDEO" : "DICOM";
        } else if (each instanceof VideoClassification) {
            return "VIDEO";
        } else if (each instanceof TemporalClassification) {
            return "AUDIO";
        } else if (each instanceof MessageEvaluation
                || each instanceof ClassificationAnnotation answer && answer.messageId() != null) {
            return "CONVERSATIONAL";
        } else if (each instanceof ObjectAnnotation object) {
            return media(object, media);
        } else if (each instanceof Relationship tie) {
            return label.annotations().stream()
                    .filter(other -> other instanceof ObjectAnnotation object
                            && tie.target().equals(object.uuid()))
                    .map(target -> media((ObjectAnnotation) target, media))
                    .findFirst()
                    .orElse("");
        }
        return each instanceof Metric ? "IMAGE" : media;
    }

    private static String media(ObjectAnnotation object, String media) {
        if (object.mark() instanceof DocumentBox || object.mark() instanceof DocumentEntity) {
            return "PDF";
        } else if (object.mark() instanceof TextEntity) {
            return "TEXT";
        } else if (object.mark() instanceof ConversationEntity) {
            return "CONVERSATIONAL";
        }
        return media.startsWith("TMS") ? media : "IMAGE";
    }

    /**
     * Features have the name of the case before theirs, so that one ontology has all; UUIDs are new, since one import has all;
     * masks are an image that is there.
     */
    private NewLabel renamed(String name, NewLabel label) {
        Rewriting rewriting = new Rewriting(part -> {
            if (part instanceof FeatureRef feature) {
                return FeatureRef.of(name + "/" + feature);
            } else if (part instanceof TemporalClassification answers) {
                return new TemporalClassification(name + "/" + answers.name(), answers.kind(), answers.values());
            } else if (part instanceof Relationship tie) {
                return new Relationship(
                        name + "/" + tie.name(),
                        tie.source(),
                        tie.sourceOntologyName(),
                        tie.target(),
                        tie.type(),
                        tie.readonly(),
                        null);
            } else if (part instanceof Mask.OfUrl mask) {
                return Mask.ofUrl(this.image, mask.color());
            }
            if (part instanceof ScalarMetric metric) {
                return new ScalarMetric(
                        metric.name(),
                        metric.value(),
                        metric.valuesByConfidence(),
                        metric.aggregation(),
                        metric.scope(),
                        null);
            }
            return part instanceof VideoMask.Frame frame ? VideoMask.Frame.ofUrl(frame.index(), this.image) : part;
        });
        return new NewLabel(
                DataRowKey.globalKey(name + "/" + label.dataRow().value()),
                LabelCopy.of(rewriting.of(label.annotations())),
                label.benchmarkReference());
    }

    /** An image that many marks share. */
    private static byte[] png() {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 0, 0x0000FF);
        image.setRGB(2, 1, 0xFF0000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return bytes.toByteArray();
    }
}
