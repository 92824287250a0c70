package io.github.labelboxspring.test.boot;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Bootstrapper of {@link LabelboxTest}. */
class LabelboxTestContextBootstrapper extends TestSliceTestContextBootstrapper<LabelboxTest> {}
