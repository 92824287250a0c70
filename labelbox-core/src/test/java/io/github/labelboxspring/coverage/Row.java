package io.github.labelboxspring.coverage;

import io.github.labelboxspring.oracle.BoundCases;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of the page.
 *
 * @param java what answers to the member
 * @param cases what became of its recorded requests, null if none was recorded
 * @param emulator checks in which the SDK itself drives the member against the emulator, or tests of ours
 * @param none whether nothing corresponds to it, for a reason
 */
record Row(Member member, List<String> java, @Nullable BoundCases cases, List<String> emulator, boolean none) {

    /** How far a member has come. */
    enum Mark {
        GREEN("\ud83d\udfe2"),
        ORANGE("\ud83d\udfe0"),
        RED("\ud83d\udd34"),
        HELPER("\u26aa");

        final String sign;

        Mark(String sign) {
            this.sign = sign;
        }
    }

    Mark mark() {
        if (this.none) {
            return Mark.HELPER;
        }
        if (this.java.isEmpty()) {
            return Mark.RED;
        }
        if (this.member.isHelper()) {
            return Mark.HELPER;
        }
        return compared() && served() ? Mark.GREEN : Mark.ORANGE;
    }

    private boolean compared() {
        return this.cases == null ? !this.member.needsServer() : this.cases.complete();
    }

    private boolean served() {
        return !this.emulator.isEmpty() || !this.member.needsServer();
    }

    String line() {
        String name = "`" + this.member.fullName() + "`"
                + (this.member.notes().contains("deprecated") ? " (deprecated)" : "");
        String served =
                this.member.needsServer() || !this.emulator.isEmpty() ? cell(this.emulator) : "nothing to serve";
        return "| " + String.join(" | ", mark().sign, name, cell(this.java), requests(), served) + " |";
    }

    private String requests() {
        if (this.cases == null) {
            if (this.member.isHelper()) {
                return "none";
            }
            return this.member.needsServer() ? "none recorded" : "sends nothing";
        }
        String listed = this.cases.listed() == 0 ? "" : ", " + this.cases.listed() + " listed";
        return this.cases.bound() + " of " + this.cases.recorded() + ", " + this.cases.equal() + " equal" + listed;
    }

    private static String cell(List<String> texts) {
        return texts.isEmpty() ? "\u2013" : texts.stream().distinct().collect(Collectors.joining(", "));
    }
}
