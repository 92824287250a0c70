package io.github.labelboxspring.coverage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The methods that are annotated with the members they answer to, as one writes them. */
record JavaOperations(Map<String, Set<String>> byMember) {

    static JavaOperations scan() {
        Map<String, String> accessors = Arrays.stream(LabelboxClient.class.getMethods())
                .filter(method -> method.getReturnType().getSimpleName().endsWith("Operations"))
                .collect(Collectors.toMap(
                        method -> method.getReturnType().getName(), method -> "client." + method.getName() + "()."));
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

    private static String written(JavaMethod method, Map<String, String> accessors) {
        JavaClass owner = method.getOwner();
        return accessors.getOrDefault(owner.getName(), owner.getSimpleName() + ".") + method.getName();
    }
}
