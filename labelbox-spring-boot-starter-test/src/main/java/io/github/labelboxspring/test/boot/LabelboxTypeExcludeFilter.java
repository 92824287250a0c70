package io.github.labelboxspring.test.boot;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/** Excludes components of the application from a {@link LabelboxTest}. */
final class LabelboxTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<LabelboxTest> {

    LabelboxTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }
}
