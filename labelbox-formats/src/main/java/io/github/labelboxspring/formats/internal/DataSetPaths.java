package io.github.labelboxspring.formats.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Paths of files that correspond to images of a data set. */
public final class DataSetPaths {

    private DataSetPaths() {}

    /** Return a name without its extension. */
    public static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > fileName.lastIndexOf('/') + 1 ? fileName.substring(0, dot) : fileName;
    }

    /**
     * Return the file of an image in a directory.
     *
     * @throws IllegalArgumentException if the file would be outside the directory
     */
    public static Path resolve(Path directory, String fileName, String extension) {
        if (fileName.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The file name '" + fileName + "' contains control characters, which lists of"
                            + " files do not support. Specify another with ExportedImages.withFileNames");
        }
        Path base = directory.toAbsolutePath().normalize();
        Path file = base.resolve(stem(fileName) + extension).normalize();
        if (!file.startsWith(base) || file.equals(base)) {
            throw new IllegalArgumentException("The file name '" + fileName + "' is outside the data set. Specify"
                    + " another with ExportedImages.withFileNames");
        }
        return file;
    }

    /**
     * Create a file and its directories.
     *
     * @throws IllegalArgumentException if the file exists, so that nothing is overwritten
     */
    public static BufferedWriter create(Path file, String image) throws IOException {
        Files.createDirectories(file.getParent());
        try {
            return Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException ex) {
            throw new IllegalArgumentException(
                    "The annotations of the image '" + image + "' would overwrite " + file
                            + ": two image names differ only in their extension, or the directory already contains a"
                            + " data set",
                    ex);
        }
    }
}
