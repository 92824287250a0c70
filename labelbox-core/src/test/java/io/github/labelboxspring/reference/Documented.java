package io.github.labelboxspring.reference;

import com.sun.source.doctree.AttributeTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTreeScanner;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the Javadoc of a class, of its members or of a package shows.
 *
 * @param packageName the package
 * @param file the name of the source file without its extension
 * @param ofFile whether the comment is that of the package or of the class that the file is named after
 * @param samples the code of its samples
 * @param linked whether it links to the documentation of Labelbox
 */
record Documented(String packageName, String file, boolean ofFile, List<String> samples, boolean linked) {

    private static final String PAGES = "\"https://docs.labelbox.com";

    /** Read all comments below a folder of sources, but for those of internal packages. */
    static List<Documented> read(Path folder) throws IOException {
        List<Documented> all = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.walk(folder)) {
            List<Path> sources = paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("internal"))
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Comments(docs, all).scan(unit, null);
            }
        }
        return all;
    }

    /** Collects the comments of a source file. */
    private static final class Comments extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees docs;

        private final List<Documented> all;

        Comments(DocTrees docs, List<Documented> all) {
            this.docs = docs;
            this.all = all;
        }

        @Override
        public @Nullable Void visitPackage(PackageTree tree, @Nullable Void nothing) {
            add("package-info");
            return super.visitPackage(tree, nothing);
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            add(tree.getSimpleName().toString());
            return super.visitClass(tree, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            add("");
            return super.visitMethod(tree, nothing);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
            add("");
            return super.visitVariable(tree, nothing);
        }

        private void add(String name) {
            DocCommentTree comment = this.docs.getDocCommentTree(getCurrentPath());
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            String file = Path.of(unit.getSourceFile().getName())
                    .getFileName()
                    .toString()
                    .replace(".java", "");
            Contents contents = new Contents();
            contents.scan(comment, null);
            this.all.add(new Documented(
                    Objects.requireNonNull(unit.getPackageName()).toString(),
                    file,
                    name.equals(file),
                    contents.samples,
                    contents.linked));
        }
    }

    /** Collects samples and links of a comment. */
    private static final class Contents extends DocTreeScanner<@Nullable Void, @Nullable Void> {

        private final List<String> samples = new ArrayList<>();

        private boolean linked;

        private boolean preformatted;

        @Override
        public @Nullable Void visitStartElement(StartElementTree tree, @Nullable Void nothing) {
            this.preformatted |= tree.getName().contentEquals("pre");
            return super.visitStartElement(tree, nothing);
        }

        @Override
        public @Nullable Void visitEndElement(EndElementTree tree, @Nullable Void nothing) {
            this.preformatted &= !tree.getName().contentEquals("pre");
            return super.visitEndElement(tree, nothing);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
            if (this.preformatted && tree.getKind() == DocTree.Kind.CODE) {
                this.samples.add(tree.getBody().getBody());
            }
            return super.visitLiteral(tree, nothing);
        }

        @Override
        public @Nullable Void visitAttribute(AttributeTree tree, @Nullable Void nothing) {
            this.linked |= tree.toString().contains(PAGES);
            return super.visitAttribute(tree, nothing);
        }
    }
}
