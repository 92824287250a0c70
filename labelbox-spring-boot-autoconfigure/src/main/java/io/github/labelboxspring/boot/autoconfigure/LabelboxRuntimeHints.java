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

/** What a native image must keep: the documents, the scripts for databases, and the records and enums that are read from and written to JSON. */
final class LabelboxRuntimeHints implements RuntimeHintsRegistrar {

    private static final String ROOT =
            ClassUtils.getPackageName(LabelboxClient.class).replace('.', '/');

    /** Of the parts for Spring Boot, only events: others may name types that an application does not have. */
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
