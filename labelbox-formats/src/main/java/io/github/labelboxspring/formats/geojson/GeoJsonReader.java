package io.github.labelboxspring.formats.geojson;

import io.github.labelboxspring.annotations.Annotation;
import io.github.labelboxspring.datarows.DataRowKey;
import io.github.labelboxspring.formats.images.LabeledImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the features of a file. */
final class GeoJsonReader extends Spliterators.AbstractSpliterator<LabeledImage> {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    private final JsonParser parser;

    private final GeoFeatures features;

    /** The data row whose features are currently collected. */
    private @Nullable DataRowKey dataRow;

    private List<Annotation> annotations = new ArrayList<>();

    private boolean ended;

    private GeoJsonReader(Path file, JsonParser parser, GeoFeatures features) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.file = file;
        this.parser = parser;
        this.features = features;
    }

    static Stream<LabeledImage> read(Path file, GeoFeatures features) throws IOException {
        JsonParser parser = JSON.createParser(new BufferedInputStream(Files.newInputStream(file)));
        GeoJsonReader reader = new GeoJsonReader(file, parser, features);
        try {
            reader.begin();
        } catch (RuntimeException ex) {
            parser.close();
            throw reader.unreadable(ex);
        }
        return StreamSupport.stream(reader, false).onClose(parser::close);
    }

    private IllegalArgumentException unreadable(RuntimeException cause) {
        return new IllegalArgumentException("Cannot read " + this.file + " as GeoJSON: " + cause.getMessage(), cause);
    }

    private void begin() {
        if (this.parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("it is not a JSON object");
        }
        while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean list = "features".equals(this.parser.currentName());
            JsonToken value = this.parser.nextToken();
            if (list && value == JsonToken.START_ARRAY) {
                return;
            }
            this.parser.skipChildren();
        }
        throw new IllegalArgumentException("it is not a FeatureCollection");
    }

    @Override
    public boolean tryAdvance(Consumer<? super LabeledImage> action) {
        LabeledImage image;
        try {
            image = next();
        } catch (JacksonException | IllegalArgumentException ex) {
            throw unreadable(ex);
        }
        if (image == null) {
            return false;
        }
        action.accept(image);
        return true;
    }

    private @Nullable LabeledImage next() {
        while (!this.ended && this.parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode feature = this.parser.readValueAsTree();
            Optional<DataRowKey> key = this.features.dataRowOf(feature);
            if (key.isEmpty()) {
                continue;
            }
            LabeledImage before = key.get().equals(this.dataRow) ? null : collected();
            this.dataRow = key.get();
            this.annotations.addAll(this.features.annotations(feature, key.get()));
            if (before != null) {
                return before;
            }
        }
        this.ended = true;
        return collected();
    }

    private @Nullable LabeledImage collected() {
        DataRowKey collected = this.dataRow;
        if (collected == null) {
            return null;
        }
        LabeledImage image = LabeledImage.of(collected, collected.value(), this.annotations);
        this.dataRow = null;
        this.annotations = new ArrayList<>();
        return image;
    }
}
