package io.github.labelboxspring.formats.yolo;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The file {@code data.yaml}.
 *
 * @param splits the directories and lists with the images of each split
 * @param names the names of the categories by number
 */
record DataYaml(Map<String, List<Path>> splits, Map<Integer, String> names) {

    static final List<String> SPLITS = List.of("train", "val", "test");

    private static final String NAME = "data.yaml";

    private static final String PARENT = "../";

    static void write(Path directory, List<String> splits, List<String> names) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        splits.forEach(split -> content.put(split, split + ".txt"));
        Map<Integer, String> numbered = new LinkedHashMap<>();
        names.forEach(name -> numbered.put(numbered.size(), name));
        content.put("names", numbered);
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        Files.writeString(directory.resolve(NAME), new Yaml(options).dump(content));
    }

    static DataYaml read(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        try (Reader reader = Files.newBufferedReader(file)) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (!(content instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException("it is not a mapping");
            }
            Path root = root(directory, map.get("path"));
            Map<String, List<Path>> splits = new LinkedHashMap<>();
            for (String split : SPLITS) {
                splits.put(split, places(root, map.get(split)));
            }
            return new DataYaml(splits, names(map.get("names")));
        } catch (YAMLException | IllegalArgumentException ex) {
            throw new IllegalArgumentException("Cannot read " + file + ": " + ex.getMessage(), ex);
        }
    }

    /** Return the root. It often refers to another machine: then the directory of the file is used. */
    private static Path root(Path directory, @Nullable Object path) {
        if (path == null) {
            return directory;
        }
        Path root = directory.resolve(path.toString());
        return Files.isDirectory(root) ? root : directory;
    }

    private static List<Path> places(Path root, @Nullable Object value) {
        List<Path> places = new ArrayList<>();
        List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object each : values) {
            String text = each.toString();
            Path place = root.resolve(text).normalize();
            boolean misplaced = !Files.exists(place) && text.startsWith(PARENT);
            places.add(misplaced ? root.resolve(text.substring(PARENT.length())) : place);
        }
        return places;
    }

    private static Map<Integer, String> names(@Nullable Object value) {
        Map<Integer, String> names = new LinkedHashMap<>();
        if (value instanceof List<?> list) {
            list.forEach(name -> names.put(names.size(), name.toString()));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((number, name) -> names.put(Integer.valueOf(number.toString()), name.toString()));
        } else {
            throw new IllegalArgumentException("'names' must be a list or a mapping");
        }
        return names;
    }
}
