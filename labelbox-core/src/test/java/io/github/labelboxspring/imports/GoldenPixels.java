package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.Mask;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** Images of the golden cases. */
final class GoldenPixels {

    private GoldenPixels() {}

    /** @param value a mask with pixels and the color of those that count */
    static Mask mask(JsonNode value) {
        JsonNode mask = value.get("mask");
        JsonNode color = value.get("color");
        if (!mask.path("dtype").asString("uint8").equals("uint8")) {
            throw new IllegalArgumentException("An image has bytes");
        }
        Color wanted =
                color.isNumber() ? new Color(color.asInt(), color.asInt(), color.asInt()) : GoldenLabels.color(color);
        return Mask.ofImage(image(mask), wanted);
    }

    private static BufferedImage image(JsonNode mask) {
        if (mask.has("png_base64")) {
            return read(mask.get("png_base64").asString());
        }
        JsonNode rows = mask.has("rows") ? mask.get("rows") : mask.path("array");
        boolean gray = mask.has("rows");
        if (rows.isEmpty() || !gray && !rows.get(0).get(0).isArray()) {
            throw new IllegalArgumentException("There are no pixels: " + mask);
        }
        BufferedImage image = new BufferedImage(rows.get(0).size(), rows.size(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < rows.get(y).size(); x++) {
                JsonNode pixel = rows.get(y).get(x);
                image.setRGB(x, y, gray ? pixel.asInt() * 0x010101 : rgb(pixel));
            }
        }
        return image;
    }

    private static int rgb(JsonNode pixel) {
        return pixel.get(0).asInt() << 16
                | pixel.get(1).asInt() << 8
                | pixel.get(2).asInt();
    }

    /** The samples of a gray image, row by row. */
    static List<List<Integer>> samples(String base64) {
        BufferedImage image = read(base64);
        List<List<Integer>> rows = new ArrayList<>();
        for (int y = 0; y < image.getHeight(); y++) {
            List<Integer> row = new ArrayList<>();
            for (int x = 0; x < image.getWidth(); x++) {
                row.add(image.getRaster().getSample(x, y, 0));
            }
            rows.add(row);
        }
        return rows;
    }

    private static BufferedImage read(String base64) {
        try {
            return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
