package io.github.labelboxspring.formats.voc;

import io.github.labelboxspring.formats.ImageSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The document of an image. */
record VocDocument(String fileName, Optional<ImageSize> size, List<Item> objects) {

    private static final String ROOT = "/annotation";

    private static final String OBJECT = ROOT + "/object";

    private static final XMLInputFactory XML = secure();

    private static XMLInputFactory secure() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * An object.
     *
     * @param texts the texts by their path below the object
     * @param parts the elements that may occur several times
     */
    record Item(Map<String, String> texts, List<String> parts) {

        String name() {
            return text("/name");
        }

        private String text(String path) {
            String text = this.texts.get(path);
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException("an object has no " + path.substring(1));
            }
            return text.strip();
        }

        double number(String side) {
            String text = text("/bndbox/" + side);
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException ex) {
                throw new IllegalArgumentException(side + " is not a number: " + text, ex);
            }
        }

        /** Return the attributes of the object that annotations do not support. */
        List<String> attributes() {
            List<String> attributes = new ArrayList<>(this.parts);
            for (String each : List.of("difficult", "truncated", "occluded")) {
                if (!List.of("", "0")
                        .contains(this.texts.getOrDefault("/" + each, "").strip())) {
                    attributes.add("'" + each + "' of an object");
                }
            }
            String pose = this.texts.getOrDefault("/pose", "").strip();
            if (!List.of("", "Unspecified").contains(pose)) {
                attributes.add("pose of an object");
            }
            return attributes;
        }
    }

    static VocDocument read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            XMLStreamReader reader = XML.createXMLStreamReader(input);
            Map<String, String> texts = new HashMap<>();
            List<Item> objects = new ArrayList<>();
            StringBuilder path = new StringBuilder();
            StringBuilder text = new StringBuilder();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    path.append('/').append(reader.getLocalName());
                    text.setLength(0);
                    begin(path.toString(), objects);
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(path.toString(), text.toString(), texts, objects);
                    path.setLength(path.lastIndexOf("/"));
                    text.setLength(0);
                }
            }
            return of(texts, objects);
        } catch (XMLStreamException ex) {
            throw new IllegalArgumentException(ex.getMessage(), ex);
        }
    }

    private static void begin(String path, List<Item> objects) {
        if (path.equals(OBJECT)) {
            objects.add(new Item(new HashMap<>(), new ArrayList<>()));
        } else if (path.equals(OBJECT + "/part")) {
            objects.get(objects.size() - 1).parts().add("part of an object");
        } else if (path.equals(OBJECT + "/polygon")) {
            objects.get(objects.size() - 1).parts().add("polygon of an object beside its box");
        }
    }

    private static void end(String path, String text, Map<String, String> texts, List<Item> objects) {
        if (path.startsWith(OBJECT + "/")) {
            objects.get(objects.size() - 1).texts().put(path.substring(OBJECT.length()), text);
        } else {
            texts.put(path, text);
        }
    }

    private static VocDocument of(Map<String, String> texts, List<Item> objects) {
        if (!texts.containsKey(ROOT)) {
            throw new IllegalArgumentException("the document is not an <annotation>");
        }
        int width = side(texts, "width");
        int height = side(texts, "height");
        return new VocDocument(
                texts.getOrDefault(ROOT + "/filename", "").strip(),
                width > 0 && height > 0 ? Optional.of(ImageSize.of(width, height)) : Optional.empty(),
                objects);
    }

    private static int side(Map<String, String> texts, String name) {
        String text = texts.getOrDefault(ROOT + "/size/" + name, "0").strip();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException ex) {
            throw new IllegalArgumentException("the " + name + " of the image is not a whole number: " + text, ex);
        }
    }
}
