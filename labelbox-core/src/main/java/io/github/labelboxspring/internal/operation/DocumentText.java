package io.github.labelboxspring.internal.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a document together with each fragment that it uses. A fragment {@code XFields} is located beside the document,
 * or at the path of an {@code # import ../users/UserFields.graphql} line.
 */
final class DocumentText {

    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.\\s*(\\w+Fields)\\b");

    private static final Pattern IMPORT = Pattern.compile("(?m)^#\\s*import\\s+(\\S*?(\\w+)\\.graphql)\\s*$\\R?");

    private DocumentText() {}

    static String load(Class<?> owner, String name) {
        String folder = "/" + owner.getPackageName().replace('.', '/') + "/";
        Map<String, String> fragments = new LinkedHashMap<>();
        StringBuilder whole = new StringBuilder(read(owner, folder, name, fragments));
        fragments.values().forEach(whole::append);
        return whole.toString();
    }

    private static String read(Class<?> owner, String folder, String name, Map<String, String> fragments) {
        String raw = resource(owner, folder + name + ".graphql");
        Map<String, String> imports = new LinkedHashMap<>();
        Matcher imported = IMPORT.matcher(raw);
        while (imported.find()) {
            imports.put(imported.group(2), resolve(folder, imported.group(1)));
        }
        String text = IMPORT.matcher(raw).replaceAll("").strip();
        Matcher spread = SPREAD.matcher(text);
        while (spread.find()) {
            String fragment = spread.group(1);
            if (!fragments.containsKey(fragment)) {
                fragments.put(fragment, "");
                fragments.put(fragment, read(owner, imports.getOrDefault(fragment, folder), fragment, fragments));
            }
        }
        return text + "\n";
    }

    private static String resolve(String folder, String path) {
        String base = folder;
        String rest = path;
        while (rest.startsWith("../")) {
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return base + rest.substring(0, rest.lastIndexOf('/') + 1);
    }

    private static String resource(Class<?> owner, String path) {
        try (InputStream in = owner.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No GraphQL document at " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot read " + path, ex);
        }
    }
}
