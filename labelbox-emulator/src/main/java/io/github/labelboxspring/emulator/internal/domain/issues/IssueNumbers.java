package io.github.labelboxspring.emulator.internal.domain.issues;

import java.io.Serializable;

/** Numbers the issues of a project. A number is not used again after its issue is removed. */
final class IssueNumbers implements Serializable {

    private int last;

    int next() {
        this.last++;
        return this.last;
    }
}
