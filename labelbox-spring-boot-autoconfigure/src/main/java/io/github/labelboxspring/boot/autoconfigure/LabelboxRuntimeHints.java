package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.LabelboxClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;

/** Runtime hints for native images: GraphQL documents, database scripts, and the records and enums mapped to JSON. */
final class LabelboxRuntimeHints implements RuntimeHintsRegistrar {

    private static final String ROOT =
            ClassUtils.getPackageName(LabelboxClient.class).replace('.', '/');

    /** Of the Spring Boot packages, only events: other classes may refer to types that are not on the class path. */
    private static final Pattern OURS =
            Pattern.compile(Pattern.quote(ClassUtils.getPackageName(LabelboxClient.class) + ".")
                    + "(?!boot\\.(?!tasks\\.|webhooks\\.))");

    private final BindingReflectionHintsRegistrar binding = new BindingReflectionHintsRegistrar();

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        hints.resources()
                .registerPattern(ROOT + "/**/*.graphql")
                .registerPattern(ROOT + "/files/media-types.txt")
                .registerPattern(ROOT + "/boot/*/*/*.sql");
        AddressFilter.registerHints(hints, classLoader);
        MetadataReaderFactory classes = new CachingMetadataReaderFactory(classLoader);
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver(classLoader)
                    .getResources("classpath*:" + ROOT + "/**/*.class")) {
                ClassMetadata type = classes.getMetadataReader(resource).getClassMetadata();
                if (isData(type)) {
                    this.binding.registerReflectionHints(
                            hints.reflection(), ClassUtils.resolveClassName(type.getClassName(), classLoader));
                }
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static boolean isData(ClassMetadata type) {
        return OURS.matcher(type.getClassName()).lookingAt()
                && ("java.lang.Record".equals(type.getSuperClassName())
                        || "java.lang.Enum".equals(type.getSuperClassName()));
    }
}
