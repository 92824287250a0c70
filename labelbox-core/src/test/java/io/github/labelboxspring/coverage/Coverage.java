package io.github.labelboxspring.coverage;

import io.github.labelboxspring.oracle.BoundCases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what annotations, checks and recorded requests say about each member. */
final class Coverage {

    static final String BASE = "io.github.labelboxspring.";

    private final JavaOperations operations = JavaOperations.scan();

    private final SdkChecks checks = SdkChecks.scan();

    private final Map<String, BoundCases> cases = BoundCases.byMember();

    private final Map<String, Otherwise> otherwise = Otherwise.all();

    private final Map<String, Helper> helpers = Helper.all();

    Coverage() throws IOException {}

    List<Row> rows() {
        return Member.all().stream().map(this::row).toList();
    }

    Map<String, Otherwise> otherwise() {
        return this.otherwise;
    }

    /** Of all members together. */
    BoundCases total() {
        return this.cases.values().stream().reduce(new BoundCases(0, 0, 0, 0, 0), BoundCases::plus);
    }

    /** Names that annotations and checks use, to be held against the list of members. */
    Set<String> annotated() {
        return this.operations.byMember().keySet();
    }

    private Row row(Member member) {
        String name = member.fullName();
        List<String> java = new ArrayList<>();
        this.operations.byMember().getOrDefault(name, Set.of()).forEach(each -> java.add("`" + each + "`"));
        List<String> emulator = new ArrayList<>();
        this.checks
                .byMember()
                .getOrDefault(name, Map.of())
                .forEach((domain, count) ->
                        emulator.add("`" + domain + "` (" + count + (count == 1 ? " check)" : " checks)")));
        Otherwise other = this.otherwise.get(name);
        if (other != null) {
            if (other.java() != null) {
                java.add("`" + other.java() + "`");
            }
            if (other.isNone()) {
                java.add("none: " + other.why());
            }
            other.named()
                    .forEach(test ->
                            emulator.add("`" + test.replaceAll(".*\\.", "").replace('#', '.') + "`"));
        }
        Helper helper = this.helpers.get(member.owner());
        if (member.isHelper() && helper != null && helper.isThere()) {
            java.add(helper.text());
        }
        return new Row(member, java, cases(name, other), emulator, other != null && other.isNone());
    }

    private @Nullable BoundCases cases(String name, @Nullable Otherwise other) {
        Stream<String> names =
                Stream.concat(Stream.of(name), other == null ? Stream.of() : other.recordedBy().stream());
        return names.map(this.cases::get)
                .filter(Objects::nonNull)
                .reduce(BoundCases::plus)
                .orElse(null);
    }

    /** Whether a test named in the registry exists. */
    static boolean exists(String test) {
        String[] names = test.split("#");
        try {
            return Arrays.stream(Class.forName(BASE + names[0]).getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(names[1]));
        } catch (ClassNotFoundException ex) {
            return false;
        }
    }
}
