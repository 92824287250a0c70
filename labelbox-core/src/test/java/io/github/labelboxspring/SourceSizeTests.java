package io.github.labelboxspring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Classes and methods of all modules stay small enough to be read. */
@Once("reads source files")
class SourceSizeTests {

    private static final int LONGEST_FILE = 400;

    private static final int LONGEST_METHOD = 40;

    private static final int LARGEST_MEDIAN = 80;

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.map(each -> each.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }

    @Test
    void filesAreShort() throws IOException {
        List<Integer> lengths = new ArrayList<>();
        for (Path source : sources()) {
            int length = Files.readAllLines(source).size();
            assertThat(length).as(source.toString()).isLessThanOrEqualTo(LONGEST_FILE);
            lengths.add(length);
        }
        lengths.sort(Integer::compare);
        assertThat(lengths).hasSizeGreaterThan(300);
        assertThat(lengths.get(lengths.size() / 2)).as("median").isLessThanOrEqualTo(LARGEST_MEDIAN);
    }

    @Test
    void methodsAreShort() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> tooLong = new ArrayList<>();
        int[] methods = {0};
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                        methods[0]++;
                        LineMap lines = unit.getLineMap();
                        if (method.getBody() != null) {
                            long length = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()))
                                    - lines.getLineNumber(positions.getStartPosition(unit, method.getBody()))
                                    + 1;
                            if (length > LONGEST_METHOD) {
                                tooLong.add(unit.getSourceFile().getName() + " " + method.getName() + ": " + length);
                            }
                        }
                        return super.visitMethod(method, nothing);
                    }
                }.scan(unit, null);
            }
        }
        assertThat(tooLong).isEmpty();
        assertThat(methods[0]).isGreaterThan(1000);
    }
}
