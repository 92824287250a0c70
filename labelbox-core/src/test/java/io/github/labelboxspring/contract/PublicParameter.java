package io.github.labelboxspring.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.labelboxspring.LabelboxClient;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parameter of a method or constructor that applications can call. */
record PublicParameter(Executable owner, Parameter parameter) {

    private static final String INTERNAL = LabelboxClient.class.getPackageName() + ".internal.";

    /** All of them. */
    static Stream<PublicParameter> all() {
        return new ClassFileImporter()
                        .importUrl(LabelboxClient.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation())
                        .stream()
                        .filter(type -> !type.getName().startsWith(INTERNAL))
                        .map(JavaClass::reflect)
                        .filter(PublicParameter::isPublic)
                        .flatMap(type -> Stream.concat(Arrays.stream(type.getDeclaredMethods()), constructors(type)))
                        .filter(member -> !member.isSynthetic())
                        .filter(member ->
                                Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()))
                        .flatMap(member -> Arrays.stream(member.getParameters())
                                .map(parameter -> new PublicParameter(member, parameter)));
    }

    private static Stream<Executable> constructors(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors());
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    /** Its type; that of the elements of an array. */
    Class<?> type() {
        Class<?> type = this.parameter.getType();
        return type.isArray() ? type.componentType() : type;
    }

    /** Whether its type is the given one or has it as an argument. */
    boolean mentions(Class<?> wanted) {
        return this.parameter.getParameterizedType().getTypeName().contains(wanted.getName());
    }

    /** Whether applications can pass an implementation of their own. */
    boolean canBeImplemented() {
        boolean open = type().isInterface() || Modifier.isAbstract(type().getModifiers());
        return open
                && !type().isPrimitive()
                && !type().isSealed()
                && !type().getName().startsWith(INTERNAL);
    }

    /** Such as {@code Call.recover(Class, Function): Function}. */
    @Override
    public String toString() {
        String name = this.owner.getName().contains(".") ? "new" : this.owner.getName();
        return this.owner.getDeclaringClass().getSimpleName() + "." + name
                + Arrays.stream(this.owner.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", "): "))
                + type().getSimpleName();
    }
}
