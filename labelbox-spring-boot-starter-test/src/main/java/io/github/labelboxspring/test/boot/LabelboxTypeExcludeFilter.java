package io.github.labelboxspring.test.boot;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/** Leaves components of the application out of a {@link LabelboxTest}. */
final class LabelboxTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<LabelboxTest> {

    LabelboxTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }
}
