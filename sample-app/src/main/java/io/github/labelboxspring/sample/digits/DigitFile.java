package io.github.labelboxspring.sample.digits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads the digits that are included in the application. */
@Component
public class DigitFile {

    private static final int PIXELS = Digit.SIDE * Digit.SIDE;

    /** Return all 1,797 digits, in the order of the file. */
    public List<Digit> read() {
        List<Digit> digits = new ArrayList<>();
        try (InputStream file = new ClassPathResource("digits/digits.csv.gz").getInputStream();
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(file), StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int[] columns = Arrays.stream(line.split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray();
                digits.add(new Digit(digits.size(), Arrays.copyOf(columns, PIXELS), columns[PIXELS]));
            }
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot read the digits", ex);
        }
        return digits;
    }
}
