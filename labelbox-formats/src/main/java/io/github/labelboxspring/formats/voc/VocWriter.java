package io.github.labelboxspring.formats.voc;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.annotations.Geometry;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.Polygon;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.images.Categories;
import io.github.labelboxspring.formats.images.FormatReport;
import io.github.labelboxspring.formats.images.LabeledImage;
import io.github.labelboxspring.formats.internal.DataSetPaths;
import io.github.labelboxspring.formats.internal.ImageObject;
import io.github.labelboxspring.formats.internal.MaskPixels;
import io.github.labelboxspring.formats.internal.Shapes;
import io.github.labelboxspring.formats.internal.SplitNames;
import io.github.labelboxspring.formats.masks.Bitmap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a data set. */
final class VocWriter implements AutoCloseable {

    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private static final String COLORS = "3";

    private final Path directory;

    private final Categories categories;

    private final FormatReport report;

    private final Map<String, BufferedWriter> lists = new HashMap<>();

    VocWriter(Path directory, Categories categories, FormatReport report) {
        this.directory = directory;
        this.categories = categories;
        this.report = report;
        for (String name : categories.names()) {
            if (name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "The category '" + name + "' contains control characters, which XML does not support");
            }
        }
    }

    void write(LabeledImage image) throws IOException {
        ImageSize size = image.requireSize();
        Path file = DataSetPaths.resolve(this.directory.resolve("Annotations"), image.fileName(), ".xml");
        try (BufferedWriter writer = DataSetPaths.create(file, image.fileName())) {
            Xml xml = new Xml(XML.createXMLStreamWriter(writer));
            xml.begin("annotation");
            xml.text("folder", "JPEGImages");
            xml.text("filename", image.fileName());
            xml.begin("size");
            xml.text("width", String.valueOf(size.width()));
            xml.text("height", String.valueOf(size.height()));
            xml.text("depth", COLORS);
            xml.end();
            xml.text("segmented", "0");
            for (ImageObject object : ImageObject.of(image, this.categories, this.report)) {
                write(object, image, xml);
            }
            xml.end();
            xml.finish();
        } catch (XMLStreamException ex) {
            throw new IOException("Cannot write " + file, ex);
        }
        Optional<String> split = SplitNames.of(image.split());
        if (split.isPresent()) {
            list(split.get()).append(DataSetPaths.stem(image.fileName())).write('\n');
        }
    }

    private void write(ImageObject object, LabeledImage image, Xml xml) throws XMLStreamException {
        String dataRow = image.dataRow().value();
        Optional<Box> bounds = box(object, image);
        if (bounds.isEmpty()) {
            return;
        }
        Box box = bounds.get();
        if (object.confidence() != null) {
            this.report.add("confidence", object.tool(), dataRow);
        }
        if (box.width() < 1 || box.height() < 1) {
            this.report.add("box less than a pixel wide or high, as one pixel", object.tool(), dataRow);
        }
        xml.begin("object");
        xml.text("name", this.categories.names().get(object.category()));
        xml.text("pose", "Unspecified");
        xml.text("truncated", "0");
        xml.text("difficult", "0");
        xml.begin("bndbox");
        xml.text("xmin", number(box.left() + 1));
        xml.text("ymin", number(box.top() + 1));
        xml.text("xmax", number(box.left() + Math.max(1, box.width())));
        xml.text("ymax", number(box.top() + Math.max(1, box.height())));
        xml.end();
        xml.end();
    }

    private Optional<Box> box(ImageObject object, LabeledImage image) {
        String dataRow = image.dataRow().value();
        Geometry geometry = object.geometry();
        if (geometry instanceof Box box) {
            return Optional.of(box);
        } else if (geometry instanceof Polygon polygon) {
            this.report.add("polygon as a box", object.tool(), dataRow);
            return Optional.of(Shapes.bounds(polygon));
        } else if (geometry instanceof Mask mask) {
            Optional<Box> box = MaskPixels.of(mask, image.requireSize(), object.tool(), dataRow, this.report)
                    .map(Bitmap::bounds);
            box.ifPresent(each -> this.report.add("mask as a box", object.tool(), dataRow));
            return box;
        }
        this.report.add(ImageObject.kind(geometry), object.tool(), dataRow);
        return Optional.empty();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private BufferedWriter list(String split) throws IOException {
        BufferedWriter list = this.lists.get(split);
        if (list == null) {
            Path file = this.directory.resolve("ImageSets").resolve("Main").resolve(split + ".txt");
            list = DataSetPaths.create(file, split);
            this.lists.put(split, list);
        }
        return list;
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter each : this.lists.values()) {
            each.close();
        }
    }

    /** Writes indented elements. */
    private static final class Xml {

        private final XMLStreamWriter writer;

        private int depth;

        private boolean leaf;

        private Xml(XMLStreamWriter writer) {
            this.writer = writer;
        }

        private void indent() throws XMLStreamException {
            if (this.depth > 0) {
                this.writer.writeCharacters("\n" + "  ".repeat(this.depth));
            }
        }

        void begin(String name) throws XMLStreamException {
            indent();
            this.writer.writeStartElement(name);
            this.depth++;
            this.leaf = true;
        }

        void text(String name, String text) throws XMLStreamException {
            begin(name);
            this.writer.writeCharacters(text);
            end();
        }

        void end() throws XMLStreamException {
            this.depth--;
            if (!this.leaf) {
                this.writer.writeCharacters("\n" + "  ".repeat(this.depth));
            }
            this.writer.writeEndElement();
            this.leaf = false;
        }

        void finish() throws XMLStreamException {
            this.writer.writeCharacters("\n");
            this.writer.close();
        }
    }
}
