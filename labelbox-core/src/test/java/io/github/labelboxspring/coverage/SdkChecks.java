package io.github.labelboxspring.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the checks that drive the official SDK against the emulator say they drive; by member, counted by file. */
record SdkChecks(Map<String, Map<String, Integer>> byMember) {

    private static final Path CHECKS = Path.of("../labelbox-emulator/src/test/python/sdk/checks");

    private static final Pattern TAG = Pattern.compile("^@check\\((.*?)\\)$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

    static SdkChecks scan() throws IOException {
        Map<String, Map<String, Integer>> found = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(CHECKS)) {
            files = all.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        }
        for (Path file : files) {
            String domain = file.getFileName().toString().replace(".py", "");
            Matcher tag = TAG.matcher(Files.readString(file));
            while (tag.find()) {
                Matcher name = NAME.matcher(tag.group(1));
                while (name.find()) {
                    found.computeIfAbsent(name.group(1), any -> new TreeMap<>()).merge(domain, 1, Integer::sum);
                }
            }
        }
        return new SdkChecks(found);
    }
}
