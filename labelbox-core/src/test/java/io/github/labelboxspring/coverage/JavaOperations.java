package io.github.labelboxspring.coverage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The methods that are annotated with the members they answer to, as one writes them. */
record JavaOperations(Map<String, Set<String>> byMember) {

    static JavaOperations scan() {
        Map<String, String> accessors = new TreeMap<>();
        walk(LabelboxClient.class, "client.", accessors);
        Map<String, Set<String>> byMember = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.github.labelboxspring")
                        .stream()
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .filter(method -> method.isAnnotatedWith(PythonSdk.class))
                        .forEach(method -> Arrays.stream(method.getAnnotationOfType(PythonSdk.class)
                                        .value())
                                .forEach(member -> byMember.computeIfAbsent(member, any -> new TreeSet<>())
                                        .add(written(method, accessors))));
        return new JavaOperations(byMember);
    }

    /** Note how the operations below an accessor are reached; a group also has those of the classes that it extends. */
    private static void walk(Class<?> owner, String path, Map<String, String> accessors) {
        for (Method accessor : owner.getDeclaredMethods()) {
            Class<?> type = accessor.getReturnType();
            String name = path + accessor.getName() + "().";
            if (Modifier.isPublic(accessor.getModifiers())
                    && type.getSimpleName().endsWith("Operations")) {
                accessors.put(type.getName(), name);
            } else if (Modifier.isPublic(accessor.getModifiers())
                    && type.getPackage() == LabelboxClient.class.getPackage()
                    && type != owner
                    && accessor.getParameterCount() == 0
                    && !Modifier.isStatic(accessor.getModifiers())) {
                for (Class<?> base = type.getSuperclass(); base != Object.class; base = base.getSuperclass()) {
                    accessors.put(base.getName(), name);
                }
                walk(type, name, accessors);
            }
        }
    }

    private static String written(JavaMethod method, Map<String, String> accessors) {
        JavaClass owner = method.getOwner();
        return accessors.getOrDefault(owner.getName(), owner.getSimpleName() + ".") + method.getName();
    }
}
