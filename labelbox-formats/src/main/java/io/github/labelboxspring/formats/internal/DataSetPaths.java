package io.github.labelboxspring.formats.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files of a data set that are named as its images. */
public final class DataSetPaths {

    private DataSetPaths() {}

    /** Return a name without what stands after its last dot. */
    public static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > fileName.lastIndexOf('/') + 1 ? fileName.substring(0, dot) : fileName;
    }

    /**
     * Return the file of an image in a directory.
     *
     * @throws IllegalArgumentException if the name leads out of the directory
     */
    public static Path resolve(Path directory, String fileName, String extension) {
        if (fileName.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The file name '" + fileName + "' has control characters, which lists of"
                    + " files cannot hold. Supply another by ExportedImages.withFileNames");
        }
        Path base = directory.toAbsolutePath().normalize();
        Path file = base.resolve(stem(fileName) + extension).normalize();
        if (!file.startsWith(base) || file.equals(base)) {
            throw new IllegalArgumentException("The file name '" + fileName + "' leads out of the data set. Supply"
                    + " another by ExportedImages.withFileNames");
        }
        return file;
    }

    /**
     * Create a file and its directories.
     *
     * @throws IllegalArgumentException if it exists, so that nothing is overwritten
     */
    public static BufferedWriter create(Path file, String image) throws IOException {
        Files.createDirectories(file.getParent());
        try {
            return Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException ex) {
            throw new IllegalArgumentException(
                    "The annotations of image '" + image + "' would overwrite " + file
                            + ": two images have names that differ in their extension only, or the directory has a data"
                            + " set already",
                    ex);
        }
    }
}
