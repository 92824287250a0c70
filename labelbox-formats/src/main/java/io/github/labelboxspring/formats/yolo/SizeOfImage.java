package io.github.labelboxspring.formats.yolo;

import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.images.ImageReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Determines the size of an image, opening its file at most once. */
final class SizeOfImage {

    private final String name;

    private final Path file;

    private final ImageReading reading;

    private Optional<ImageSize> found = Optional.empty();

    private boolean searched;

    SizeOfImage(String name, Path file, ImageReading reading) {
        this.name = name;
        this.file = file;
        this.reading = reading;
    }

    Optional<ImageSize> find() {
        if (!this.searched) {
            this.found = this.reading.size(this.name).or(this::ofFile);
            this.searched = true;
        }
        return this.found;
    }

    ImageSize require() {
        return find().orElseThrow(() -> new IllegalArgumentException("The size of the image '" + this.name
                + "' is unknown, because there is no readable image at " + this.file
                + ". Specify it with ImageReading.withSizes"));
    }

    private Optional<ImageSize> ofFile() {
        if (!Files.isRegularFile(this.file)) {
            return Optional.empty();
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(this.file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return Optional.of(ImageSize.of(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot read the size of the image " + this.file, ex);
        }
    }
}
