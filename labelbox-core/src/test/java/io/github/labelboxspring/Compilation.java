package io.github.labelboxspring;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources that are no files, without writing classes. */
public final class Compilation {

    private Compilation() {}

    /**
     * Return what the compiler reports as errors, each with the name of its class and the line.
     *
     * @param sources sources of classes by the names of the classes
     */
    public static List<String> errors(Map<String, String> sources) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none", "-Xlint:none", "-Xmaxerrs", "1000", "-classpath", System.getProperty("java.class.path"));
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostics,
                        options,
                        null,
                        sources.entrySet().stream()
                                .map(source -> new Source(source.getKey(), source.getValue()))
                                .toList());
        task.analyze();
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(Compilation::shown)
                .toList();
    }

    private static String shown(Diagnostic<? extends JavaFileObject> error) {
        if (!(error.getSource() instanceof Source source)) {
            return error.toString();
        }
        String line =
                source.text.lines().skip(error.getLineNumber() - 1).findFirst().orElse("");
        return source.type + ": " + error.getMessage(null) + ": " + line.strip();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String type;

        private final String text;

        Source(String type, String text) {
            super(URI.create("string:///" + type + Kind.SOURCE.extension), Kind.SOURCE);
            this.type = type;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return this.text;
        }
    }
}
