package io.github.labelboxspring.coverage;

import java.util.List;
import java.util.stream.Collectors;

/** A line of the page: a member, what answers to it, whether the emulator serves it, and what shows that it is so. */
record Row(Member member, List<String> java, List<String> emulator, List<String> verified) {

    boolean green() {
        return !this.java.isEmpty()
                && !this.verified.isEmpty()
                && (!this.emulator.isEmpty() || !this.member.needsServer());
    }

    String line() {
        String name = "`" + this.member.fullName() + "`"
                + (this.member.notes().contains("deprecated") ? " (deprecated)" : "");
        String emulator = this.member.needsServer() ? cell(this.emulator) : "nothing to serve";
        return "| %s | %s | %s | %s | %s |".formatted(mark(), name, cell(this.java), emulator, cell(this.verified));
    }

    private String mark() {
        return green() ? "🟢" : this.java.isEmpty() ? "🔴" : "🟠";
    }

    private static String cell(List<String> texts) {
        return texts.isEmpty() ? "–" : texts.stream().distinct().collect(Collectors.joining(", "));
    }
}
