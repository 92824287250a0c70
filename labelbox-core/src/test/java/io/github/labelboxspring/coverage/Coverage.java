package io.github.labelboxspring.coverage;

import io.github.labelboxspring.oracle.BoundCases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together what annotations, checks and recorded requests say about each member. */
final class Coverage {

    static final String BASE = "io.github.labelboxspring.";

    private final JavaOperations operations = JavaOperations.scan();

    private final SdkChecks checks = SdkChecks.scan();

    private final Map<String, Integer> cases = BoundCases.byMember();

    private final Map<String, Otherwise> otherwise = Otherwise.all();

    Coverage() throws IOException {}

    List<Row> rows() {
        return Member.all().stream().map(this::row).toList();
    }

    Map<String, Otherwise> otherwise() {
        return this.otherwise;
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
        List<String> verified = new ArrayList<>();
        int recorded = this.cases.getOrDefault(name, 0);
        if (recorded > 0) {
            verified.add(recorded + (recorded == 1 ? " recorded case" : " recorded cases"));
        }
        this.checks.byMember().getOrDefault(name, Map.of()).forEach((domain, count) -> {
            emulator.add("`" + domain + "`");
            verified.add(count + " SDK " + (count == 1 ? "check" : "checks"));
        });
        Otherwise other = this.otherwise.get(name);
        if (other != null) {
            if (other.java() != null) {
                java.add("`" + other.java() + "`");
            }
            other.named().forEach(test -> {
                emulator.add("`" + test.replaceAll(".*\\.|#.*", "") + "`");
                verified.add("`" + test.replaceAll(".*#", "") + "`");
            });
        }
        return new Row(member, java, emulator, verified);
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
