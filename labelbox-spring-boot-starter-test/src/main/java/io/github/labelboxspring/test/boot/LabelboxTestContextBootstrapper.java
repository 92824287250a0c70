package io.github.labelboxspring.test.boot;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Sets up {@link LabelboxTest}. */
class LabelboxTestContextBootstrapper extends TestSliceTestContextBootstrapper<LabelboxTest> {}
