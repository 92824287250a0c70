package io.github.labelboxspring;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.StreamCall;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.lang.CheckReturnValue;

/** What may see what, and what an operation looks like. */
@AnalyzeClasses(packages = "io.github.labelboxspring", importOptions = ArchitectureTests.ClientOnly.class)
class ArchitectureTests {

    private static final String BASE = "io.github.labelboxspring";

    private static final int MOST_OPERATIONS = 25;

    /** Which domains know of which others; each line is a debt, so keep it short. */
    private static final Map<String, Set<String>> NEIGHBOURS = Map.ofEntries(
            Map.entry("batches", Set.of("datarows", "tasks", "users")),
            Map.entry("catalog", Set.of("datarows", "tasks")),
            Map.entry("datarows", Set.of("datasets", "embeddings", "files", "ontologies", "tasks", "users")),
            Map.entry("datasets", Set.of("integrations", "users")),
            Map.entry("exports", Set.of("annotations", "datarows", "ontologies", "tasks")),
            Map.entry("foundry", Set.of("datarows", "tasks")),
            Map.entry(
                    "imports",
                    Set.of("annotations", "batches", "datarows", "models", "ontologies", "projects", "tasks", "users")),
            Map.entry("invites", Set.of("organization", "users")),
            Map.entry("issues", Set.of("ontologies", "projects", "users")),
            Map.entry("labels", Set.of("datarows", "organization", "projects", "users")),
            Map.entry("metadata", Set.of("datarows", "embeddings")),
            Map.entry("models", Set.of("datarows", "tasks")),
            Map.entry("ontologies", Set.of("annotations", "users")),
            Map.entry("projects", Set.of("files", "ontologies", "organization", "users")),
            Map.entry("taskqueues", Set.of("datarows", "tasks")),
            Map.entry("usergroups", Set.of("projects", "users")),
            Map.entry("webhooks", Set.of("organization", "projects", "users")));

    /** Packages below the base that belong to all domains. */
    private static final Set<String> NO_DOMAINS =
            Set.of("call", "error", "internal", "observation", "settings", "work");

    /** What domains may use of the client, apart from other domains. */
    private static final Set<String> USED_BY_DOMAINS = Set.of(
            BASE + ".call",
            BASE + ".error",
            BASE + ".settings",
            BASE + ".work",
            BASE + ".internal.annotation",
            BASE + ".internal.operation");

    /** Top-level types that domains show each other though they are no values. */
    private static final Set<String> HELPERS = Set.of("TaskHandles");

    private static final DescribedPredicate<JavaClass> IN_A_DOMAIN =
            DescribedPredicate.describe("are in a domain", type -> !domain(type).isEmpty());

    private static final DescribedPredicate<JavaClass> OPERATIONS = DescribedPredicate.describe(
            "are operations",
            type -> IN_A_DOMAIN.test(type) && type.getSimpleName().endsWith("Operations"));

    /** Packages that are seen by all, and see nothing but the JDK and libraries. */
    private static final String[] LEAVES = {
        BASE + ".error",
        BASE + ".observation",
        BASE + ".settings",
        BASE + ".work",
        BASE + ".internal.annotation",
        BASE + ".internal.scope"
    };

    /** What applications may name, apart from the domains. */
    private static final String[] CONTRACT = {
        BASE + ".call", BASE + ".error", BASE + ".observation", BASE + ".settings", BASE + ".work"
    };

    private static final int MOST_TYPES_OF_CALLS = 20;

    private static final DescribedPredicate<JavaClass> INTERNAL =
            JavaClass.Predicates.resideInAPackage(BASE + ".internal..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.github.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TRANSPORT_IS_KNOWN_BY_THE_ROOT_ONLY = classes()
            .that()
            .resideInAPackage(BASE + ".internal.transport..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage(BASE, BASE + ".internal.transport..")
            .because("operations are values, and all that knows HTTP and JSON stands behind the one seam");

    /** A2. */
    @ArchTest
    static final ArchRule CALLS_KNOW_NO_PLUMBING = noClasses()
            .that()
            .resideInAPackage(BASE + ".call")
            .should()
            .dependOnClassesThat(INTERNAL.and(DescribedPredicate.not(
                    JavaClass.Predicates.resideInAnyPackage(BASE + ".internal.scope", BASE + ".internal.annotation"))))
            .because("a call can be composed and tested without a request");

    @ArchTest
    static final ArchRule LEAVES_KNOW_NOTHING_OF_THE_CLIENT = noClasses()
            .that(JavaClass.Predicates.resideInAnyPackage(LEAVES))
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(BASE + "..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(LEAVES))))
            .because("they are seen by all");

    /** A2. */
    @ArchTest
    static void callsAreFewTypes(JavaClasses types) {
        assertThat(types.stream()
                        .filter(type -> type.getPackageName().equals(BASE + ".call"))
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .contains("Call")
                .hasSizeLessThanOrEqualTo(MOST_TYPES_OF_CALLS);
    }

    /** A12. */
    @ArchTest
    static void publicTypesHaveDifferentNames(JavaClasses types) {
        assertThat(types.stream()
                        .filter(type -> !INTERNAL.test(type))
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .contains("LabelerPerformance")
                .doesNotHaveDuplicates();
    }

    /** A2. */
    @ArchTest
    static final ArchRule CONTRACT_SHOWS_NO_INTERNALS = classes()
            .that()
            .resideInAnyPackage(CONTRACT)
            .and()
            .arePublic()
            .should(showNoInternals())
            .because("what is named in a public signature cannot be changed");

    @ArchTest
    static final ArchRule DOMAINS_KNOW_LITTLE = classes()
            .that(IN_A_DOMAIN)
            .should(knowOnlyTheirNeighbours())
            .because("a domain without HTTP, JSON and Reactor can be read, listed and tested without them");

    @ArchTest
    static final ArchRule DOMAINS_SHOW_OPERATIONS_CALLS_AND_VALUES = classes()
            .that(IN_A_DOMAIN)
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should(be(DescribedPredicate.describe("operations, calls, values or failures", ArchitectureTests::shown)))
            .because("users meet what can be asked, the calls that ask it, what comes back, and why nothing does");

    @ArchTest
    static final ArchRule VALUES_HOLD_NO_CLIENT = classes()
            .that(IN_A_DOMAIN)
            .and()
            .arePublic()
            .and()
            .areRecords()
            .should(be(DescribedPredicate.describe(
                    "without a caller",
                    type -> type.getFields().stream()
                            .noneMatch(field -> field.getRawType().isAssignableTo(Caller.class)
                                    || field.getRawType().isAssignableTo(LabelboxClient.class)))))
            .because("a record that does I/O cannot be tested, stored or compared");

    /** A1: groups of the root package extend operations, others do not. */
    @ArchTest
    static final ArchRule RESULTS_OF_OPERATIONS_ARE_LOOKED_AT = classes()
            .that(OPERATIONS)
            .should()
            .beAnnotatedWith(CheckReturnValue.class)
            .andShould(be(DescribedPredicate.<JavaClass>describe(
                    "final, or extended by a group of the root package or by more operations of the domain only",
                    ArchitectureTests::closed)))
            .andShould(be(DescribedPredicate.describe(
                    "no larger than " + MOST_OPERATIONS + " operations",
                    type -> type.getMethods().stream()
                                    .filter(ArchitectureTests::operation)
                                    .count()
                            <= MOST_OPERATIONS)))
            .because("a call that is made and dropped does nothing, and a large class hides its operations");

    /** A11. */
    @ArchTest
    static final ArchRule NAMES_NEED_NO_BACKTICKS_IN_KOTLIN = methods()
            .that()
            .arePublic()
            .should()
            .haveNameNotMatching("as|break|class|continue|do|else|false|for|fun|if|in|interface|is|null|object|package|"
                    + "return|super|this|throw|true|try|typealias|typeof|val|var|when|while")
            .because("a method that is named like a keyword of Kotlin cannot be called from there without backticks");

    /** A3. */
    @ArchTest
    static final ArchRule OPTIONAL_PARTS_HAVE_WITHERS = methods()
            .that(DescribedPredicate.describe(
                    "make a changed value", method -> makesItsOwner(method) && !isStatic(method)))
            .should()
            .haveNameMatching("with(out)?[A-Z].*|orThrow")
            .because("values are built in one way: of(required).withX(optional)");

    /** A3. */
    @ArchTest
    static final ArchRule FACTORIES_ARE_CALLED_OF_OR_AFTER_A_KIND = methods()
            .that(DescribedPredicate.describe("make a value", method -> makesItsOwner(method) && isStatic(method)))
            .should()
            .haveNameNotMatching("named|with|by|create|new[A-Z].*")
            .because("values are built in one way: of(required).withX(optional)");

    /** A3. */
    @ArchTest
    static final ArchRule ONLY_THE_CLIENT_HAS_A_BUILDER = noClasses()
            .that()
            .arePublic()
            .and()
            .doNotBelongToAnyOf(LabelboxClientBuilder.class)
            .should()
            .haveSimpleNameEndingWith("Builder")
            .because("values are built in one way: of(required).withX(optional)");

    /** A4. */
    @ArchTest
    static final ArchRule WORK_IS_STARTED_BY_ITS_TERMINAL = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(OPERATIONS)
            .and()
            .haveRawReturnType(TaskCall.class)
            .should()
            .haveNameNotStartingWith("start")
            .because("the verb is in the terminal operation: exports().ofProject(..).start()");

    /** S12. */
    @ArchTest
    static final ArchRule STARTED_TASKS_ARE_REPORTED = noClasses()
            .that(IN_A_DOMAIN)
            .should()
            .callMethod(TaskCall.class, "of", Call.class)
            .because("the client's listener is told of every task: TaskCall.of(this.caller::started, ..)");

    @ArchTest
    static final ArchRule OPERATIONS_SAY_WHAT_THEY_ANSWER_TO = methods()
            .that(DescribedPredicate.describe("are operations", ArchitectureTests::operation))
            .should()
            .beAnnotatedWith(PythonSdk.class)
            .orShould()
            .beAnnotatedWith(JavaOnly.class)
            .because("one search must lead from a Python name to the Java one");

    /** The first package below the base, if it is a domain's; or "". */
    private static String domain(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(BASE + ".")) {
            return "";
        }
        String first = name.substring(BASE.length() + 1).split("\\.")[0];
        return NO_DOMAINS.contains(first) ? "" : first;
    }

    private static boolean closed(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                || !type.getSubclasses().isEmpty()
                        && type.getSubclasses().stream()
                                .allMatch(each -> each.getPackageName().equals(BASE)
                                        || each.getPackageName().equals(type.getPackageName()) && closed(each));
    }

    private static boolean operation(JavaMethod method) {
        return OPERATIONS.test(method.getOwner())
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && (method.getRawReturnType().isAssignableTo(Call.class)
                        || method.getRawReturnType().isAssignableTo(StreamCall.class)
                        || method.getRawReturnType().isAssignableTo(TaskHandle.class));
    }

    private static boolean makesItsOwner(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getRawReturnType().equals(owner)
                && owner.isRecord()
                && (IN_A_DOMAIN.test(owner) || owner.getPackageName().equals(BASE + ".settings"));
    }

    private static boolean isStatic(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean shown(JavaClass type) {
        boolean operations = type.getSimpleName().endsWith("Operations");
        boolean sealed = type.isInterface() && type.reflect().isSealed();
        return type.isRecord()
                || type.isEnum()
                || sealed
                || operations
                || type.isAssignableTo(Call.class)
                || type.isAssignableTo(RuntimeException.class)
                || HELPERS.contains(type.getSimpleName())
                || type.getSimpleName().equals("package-info");
    }

    private static ArchCondition<JavaClass> showNoInternals() {
        return new ArchCondition<>("show no internal type in a public signature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaClass> shown = Stream.concat(
                        type.getTypeParameters().stream()
                                .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()),
                        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                                .flatMap(parent -> parent.getAllInvolvedRawTypes().stream()));
                report(type, type.getName(), shown, events);
                type.getMembers().stream()
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                                || member.getModifiers().contains(JavaModifier.PROTECTED))
                        .forEach(member ->
                                report(type, member.getFullName(), member.getAllInvolvedRawTypes().stream(), events));
            }
        };
    }

    private static void report(JavaClass type, String where, Stream<JavaClass> shown, ConditionEvents events) {
        shown.filter(INTERNAL)
                .forEach(each -> events.add(SimpleConditionEvent.violated(type, where + " shows " + each.getName())));
    }

    private static ArchCondition<JavaClass> knowOnlyTheirNeighbours() {
        return new ArchCondition<>(
                "know only the JDK, annotations, publishers, loggers, calls, errors and their neighbours") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean signatureOfACall = type.isAssignableTo(Call.class)
                            && target.getPackageName().equals("reactor.core.publisher");
                    if (!signatureOfACall && !allowed(domain(type), target)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean allowed(String domain, JavaClass target) {
        String name = target.getPackageName();
        String other = domain(target);
        return target.isPrimitive()
                || name.startsWith("java.")
                || name.startsWith("javax.imageio")
                || name.startsWith("org.jspecify.annotations")
                || name.startsWith("com.fasterxml.jackson.annotation")
                || name.equals("org.springframework.lang")
                || name.equals("org.reactivestreams")
                || name.equals("org.slf4j")
                || USED_BY_DOMAINS.contains(name)
                || other.equals(domain) && !other.isEmpty()
                || NEIGHBOURS.getOrDefault(domain, Set.of()).contains(other);
    }

    /** Without tests and without the emulator, which shares the base package. */
    static final class ClientOnly implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return new DoNotIncludeTests().includes(location) && !location.contains("/emulator/");
        }
    }
}
