package io.github.labelboxspring.formats.coco;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.images.ImageReading;
import io.github.labelboxspring.formats.images.LabeledImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file: first its images, then its annotations into a temporary file, then both together. */
final class CocoReader {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    private final ImageReading reading;

    private final Map<Long, String> categories = new HashMap<>();

    private CocoReader(Path file, ImageReading reading) {
        this.file = file;
        this.reading = reading;
    }

    static Stream<LabeledImage> read(Path file, ImageReading reading) {
        try {
            CocoSpool spool = CocoSpool.create();
            try {
                return new CocoReader(file, reading).read(spool).onClose(spool::close);
            } catch (IOException | RuntimeException ex) {
                spool.close();
                throw ex;
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private Stream<LabeledImage> read(CocoSpool spool) throws IOException {
        parse(Map.of(
                "images",
                spool::addImage,
                "categories",
                each -> this.categories.put(number(each, "id"), text(each, "name"))));
        spool.imagesComplete();
        parse(Map.of("annotations", each -> {
            if (!spool.addAnnotation(number(each, "image_id"), each)) {
                this.reading.report().add("annotation of an image that the file lacks", null, this.file.toString());
            }
        }));
        spool.complete();
        return IntStream.range(0, spool.images()).boxed().flatMap(index -> readable(spool, index).stream());
    }

    /** Pass on the elements of lists in the JSON object of the file. */
    private void parse(Map<String, Consumer<JsonNode>> lists) throws IOException {
        try (JsonParser parser = JSON.createParser(Files.newInputStream(this.file))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("it is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                Consumer<JsonNode> list = lists.get(parser.currentName());
                JsonToken value = parser.nextToken();
                if (list == null || value != JsonToken.START_ARRAY) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode element = parser.readValueAsTree();
                    list.accept(element);
                }
            }
        } catch (JacksonException | IllegalArgumentException ex) {
            throw unreadable(ex);
        }
    }

    private IllegalArgumentException unreadable(RuntimeException cause) {
        return new IllegalArgumentException(
                "Cannot read " + this.file + " as a COCO data set: " + cause.getMessage(), cause);
    }

    static long number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException("'" + name + "' must be a whole number in " + shortened(node));
        }
        return value.asLong();
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("'" + name + "' must be a string in " + shortened(node));
        }
        return value.asString();
    }

    static String shortened(JsonNode node) {
        String json = node.toString();
        int most = 200;
        return json.length() <= most ? json : json.substring(0, most) + "…";
    }

    private Optional<LabeledImage> readable(CocoSpool spool, int index) {
        try {
            return image(spool, index);
        } catch (JacksonException | IllegalArgumentException ex) {
            throw unreadable(ex);
        }
    }

    private Optional<LabeledImage> image(CocoSpool spool, int index) {
        JsonNode image = spool.image(index);
        String name = text(image, "file_name");
        Optional<DataRowKey> dataRow = this.reading.dataRow(name);
        if (dataRow.isEmpty()) {
            return Optional.empty();
        }
        List<Annotation> annotations = new ArrayList<>();
        for (JsonNode each : spool.annotations(index)) {
            String category = this.categories.get(number(each, "category_id"));
            if (category == null) {
                this.reading
                        .report()
                        .add(
                                "annotation of a category that the file lacks",
                                null,
                                dataRow.get().value());
                continue;
            }
            this.reading
                    .tool(category, dataRow.get())
                    .ifPresent(tool -> annotations.addAll(
                            CocoMarks.of(each, tool, dataRow.get().value(), this.reading.report())));
        }
        LabeledImage labeled = LabeledImage.of(dataRow.get(), name, annotations);
        return Optional.of(
                image.path("width").asInt(0) > 0 && image.path("height").asInt(0) > 0
                        ? labeled.withSize(ImageSize.of(
                                image.path("width").asInt(),
                                image.path("height").asInt()))
                        : this.reading.size(name).map(labeled::withSize).orElse(labeled));
    }
}
