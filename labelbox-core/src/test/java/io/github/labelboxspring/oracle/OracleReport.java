package io.github.labelboxspring.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A page about the cases: what is selected otherwise, and which are still to be bound. */
final class OracleReport {

    private final Map<String, List<String>> selections = new TreeMap<>();

    void add(RecordedCase recorded, List<String> differences) {
        this.selections.put(recorded.name() + " (" + recorded.sdk() + ")", differences);
    }

    void write(Collection<String> pending) {
        StringBuilder page = new StringBuilder("# Requests compared with the official SDK's\n\n");
        page.append(this.selections.size())
                .append(" cases compared, ")
                .append(pending.size())
                .append(" pending.\n");
        page.append("\n## Other selections\n\n");
        this.selections.forEach((name, differences) -> differences.forEach(
                each -> page.append("- ").append(name).append(": ").append(each).append('\n')));
        page.append("\n## Pending\n\n");
        pending.forEach(name -> page.append("- ").append(name).append('\n'));
        try {
            Path target = Path.of("target", "oracle.md");
            Files.createDirectories(target.getParent());
            Files.writeString(target, page);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
