package io.github.labelboxspring.benchmarks;

import io.github.labelboxspring.LabelboxClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** The GraphQL documents of the floor: those of this client, so that both ask the same of the server. */
final class FloorDocuments {

    static final String GET_PROJECT = text("projects/GetProject", "projects/ProjectFields");

    static final String LIST_PROJECTS = text("projects/ListProjects", "projects/ProjectFields");

    static final String GET_EXPORT_HEADERS = text("exports/GetExportHeaders");

    static final String GET_EXPORT_FILE = text("exports/GetExportFile");

    static final String UPLOAD_FILE = text("files/UploadFile");

    static final String UPSERT_DATA_ROWS = text("datarows/UpsertDataRows", "tasks/TaskFields");

    static final String LIST_IMPORTED_DATA_ROWS = text("datarows/ListImportedDataRows");

    static final String CREATE_LABEL_IMPORT = text("imports/CreateLabelImportFromFile");

    private FloorDocuments() {}

    private static String text(String... resources) {
        return Arrays.stream(resources).map(FloorDocuments::resource).collect(Collectors.joining());
    }

    private static String resource(String name) {
        try (InputStream input =
                Objects.requireNonNull(LabelboxClient.class.getResourceAsStream(name + ".graphql"), name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
