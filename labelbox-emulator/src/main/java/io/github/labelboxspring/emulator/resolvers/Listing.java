package io.github.labelboxspring.emulator.resolvers;

import io.github.labelboxspring.emulator.graphql.ApiException;
import io.github.labelboxspring.emulator.graphql.Criteria;
import io.github.labelboxspring.emulator.graphql.Input;
import io.github.labelboxspring.emulator.graphql.Invocation;
import io.github.labelboxspring.emulator.world.Entity;
import io.github.labelboxspring.emulator.world.EntityStore;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.project.Project;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists with {@code where}, {@code orderBy}, {@code skip} and {@code first}, and the session behind an invocation. */
final class Listing {

    static final int DEFAULT_PAGE = 100;

    /** Whoever asks for more gets so many; that is inferred. */
    static final int LARGEST_PAGE = 1_000;

    private Listing() {}

    /** How many items {@code first} asks for. */
    static int first(Input call, String... path) {
        return number(call, DEFAULT_PAGE, LARGEST_PAGE, path.length == 0 ? new String[] {"first"} : path);
    }

    /** How many items {@code skip} passes over. */
    static int skip(Input call) {
        return number(call, 0, Integer.MAX_VALUE, "skip");
    }

    private static int number(Input call, int otherwise, int most, String... path) {
        int number = call.number(otherwise, path);
        if (number < 0) {
            throw ApiException.malformed(path[path.length - 1] + " must not be negative");
        }
        return Math.min(most, number);
    }

    static Session session(Invocation invocation) {
        return invocation.session(Session.class);
    }

    /** The store of the caller's organization. */
    static <E extends Entity> EntityStore<E> store(Invocation invocation, Class<E> kind) {
        return session(invocation).organization().entities(kind);
    }

    /** The page that the arguments ask for; deleted ones only if {@code where} speaks of {@code deleted}. */
    static <E extends Entity> List<E> page(Invocation invocation, Class<E> kind) {
        return page(invocation, kind, entity -> true);
    }

    static <E extends Entity> List<E> page(Invocation invocation, Class<E> kind, Predicate<E> belongs) {
        EntityStore<E> store = store(invocation, kind);
        Map<String, Object> where = invocation.map("where");
        Stream<E> all = Criteria.mentions(where, "deleted") ? store.withDeleted().stream() : store.stream();
        return page(
                invocation, all.filter(entity -> visible(invocation, entity)).filter(belongs));
    }

    /** The page that the arguments ask for, of items of any kind. */
    static <T> List<T> page(Invocation invocation, Stream<T> all) {
        Stream<T> kept = all.filter(Criteria.where(invocation.map("where")));
        if (invocation.value("orderBy") != null) {
            kept = kept.sorted(Criteria.orderBy(invocation.text("orderBy")));
        }
        return kept.skip(skip(invocation)).limit(first(invocation)).toList();
    }

    /** Projects are seen by those who may work in them. */
    private static boolean visible(Invocation invocation, Entity entity) {
        return !(entity instanceof Project project) || project.seenBy(session(invocation));
    }

    /** The project, unless the caller cannot see it. */
    static Project project(Invocation invocation, String id) {
        return store(invocation, Project.class)
                .find(id)
                .filter(project -> visible(invocation, project))
                .orElseThrow(() -> ApiException.notFound("Project"));
    }
}
