package io.github.labelboxspring.formats.coco;

import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.images.Categories;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.LabeledImage;
import io.github.labelboxspring.formats.internal.ImageObject;
import io.github.labelboxspring.formats.internal.MaskPixels;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a file. Annotations are kept in a temporary file until all images are written. */
final class CocoWriter implements AutoCloseable {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Path file;

    private final Path unfinished;

    private final Path spool;

    private final Categories categories;

    private final FormatReport report;

    private final OutputStream output;

    private final JsonGenerator images;

    private final OutputStream spooled;

    private final JsonGenerator annotations;

    private final Set<Integer> withKeypoints = new TreeSet<>();

    private long imageId;

    private long annotationId;

    CocoWriter(Path file, Categories categories, FormatReport report) throws IOException {
        this.file = file;
        this.categories = categories;
        this.report = report;
        this.unfinished = file.resolveSibling(file.getFileName() + ".part");
        this.spool = file.resolveSibling(file.getFileName() + ".annotations.part");
        this.output = new BufferedOutputStream(Files.newOutputStream(this.unfinished));
        this.spooled = new BufferedOutputStream(Files.newOutputStream(this.spool));
        text("{\"info\":{\"description\":\"Exported from Labelbox\"},\"licenses\":[],\"images\":");
        this.images = JSON.createGenerator(this.output);
        this.images.writeStartArray();
        this.annotations = JSON.createGenerator(this.spooled);
        this.annotations.writeStartArray();
    }

    private void text(String json) throws IOException {
        this.output.write(json.getBytes(StandardCharsets.UTF_8));
    }

    void write(LabeledImage image) {
        ImageSize size = image.requireSize();
        this.imageId++;
        this.images.writeStartObject();
        this.images.writeNumberProperty("id", this.imageId);
        this.images.writeStringProperty("file_name", image.fileName());
        this.images.writeNumberProperty("width", size.width());
        this.images.writeNumberProperty("height", size.height());
        this.images.writeEndObject();
        for (ImageObject object : ImageObject.of(image, this.categories, this.report)) {
            shape(object, size, image.dataRow().value()).ifPresent(shape -> write(object, shape));
        }
    }

    private Optional<CocoShape> shape(ImageObject object, ImageSize size, String dataRow) {
        if (object.geometry() instanceof Mask mask) {
            return MaskPixels.of(mask, size, object.tool(), dataRow, this.report)
                    .map(CocoShape::of);
        }
        Optional<CocoShape> shape = Optional.ofNullable(CocoShape.of(object.geometry()));
        if (shape.isEmpty()) {
            this.report.add(ImageObject.kind(object.geometry()), object.tool(), dataRow);
        }
        return shape;
    }

    private void write(ImageObject object, CocoShape shape) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", ++this.annotationId);
        form.put("image_id", this.imageId);
        form.put("category_id", object.category() + 1);
        form.put(
                "bbox",
                List.of(
                        shape.bounds().left(),
                        shape.bounds().top(),
                        shape.bounds().width(),
                        shape.bounds().height()));
        form.put("area", shape.area());
        form.put("segmentation", shape.segmentation());
        form.put("iscrowd", 0);
        if (!shape.keypoints().isEmpty()) {
            form.put("keypoints", shape.keypoints());
            form.put("num_keypoints", 1);
            this.withKeypoints.add(object.category());
        }
        if (object.confidence() != null) {
            form.put("score", object.confidence());
        }
        JSON.writeValue(this.annotations, form);
    }

    /** Complete the file and move it to its final path. */
    void finish() throws IOException {
        this.annotations.writeEndArray();
        this.annotations.close();
        this.spooled.close();
        this.images.writeEndArray();
        this.images.close();
        text(",\"annotations\":");
        Files.copy(this.spool, this.output);
        text(",\"categories\":");
        this.output.write(JSON.writeValueAsBytes(categories()));
        text("}");
        this.output.close();
        Files.move(this.unfinished, this.file, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<Map<String, Object>> categories() {
        List<Map<String, Object>> forms = new ArrayList<>();
        for (String name : this.categories.names()) {
            Map<String, Object> form = new LinkedHashMap<>();
            int index = forms.size();
            form.put("id", index + 1);
            form.put("name", name);
            form.put("supercategory", "");
            if (this.withKeypoints.contains(index)) {
                form.put("keypoints", List.of("point"));
                form.put("skeleton", List.of());
            }
            forms.add(form);
        }
        return forms;
    }

    /** Delete unfinished files. */
    @Override
    public void close() {
        try {
            this.spooled.close();
            this.output.close();
            Files.deleteIfExists(this.spool);
            Files.deleteIfExists(this.unfinished);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
