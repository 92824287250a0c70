package io.github.labelboxspring.emulator.internal.tenancy;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Criteria;
import io.github.labelboxspring.emulator.internal.engine.graphql.Input;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Supports the arguments {@code where}, {@code orderBy}, {@code skip} and {@code first} of lists, and provides the
 * session of an invocation.
 */
public final class Listing {

    public static final int DEFAULT_PAGE = 100;

    /** The maximum size of a page; that a larger {@code first} is reduced to it instead of rejected is inferred. */
    public static final int LARGEST_PAGE = 1_000;

    private Listing() {}

    /** Return the number of items requested by {@code first}. */
    public static int first(Input call, String... path) {
        return number(call, DEFAULT_PAGE, LARGEST_PAGE, path.length == 0 ? new String[] {"first"} : path);
    }

    /** Return the number of items to skip. */
    public static int skip(Input call) {
        return number(call, 0, Integer.MAX_VALUE, "skip");
    }

    private static int number(Input call, int otherwise, int most, String... path) {
        int number = call.number(otherwise, path);
        if (number < 0) {
            throw ApiException.malformed(path[path.length - 1] + " must not be negative");
        }
        return Math.min(most, number);
    }

    public static Session session(Invocation invocation) {
        return invocation.session(Session.class);
    }

    /** Return the store of the caller's organization for the given type. */
    public static <E extends Entity> EntityStore<E> store(Invocation invocation, Class<E> kind) {
        return session(invocation).organization().entities(kind);
    }

    /** Return the requested page. Deleted entities are included only if {@code where} mentions {@code deleted}. */
    public static <E extends Entity> List<E> page(Invocation invocation, Class<E> kind) {
        return page(invocation, kind, entity -> true);
    }

    public static <E extends Entity> List<E> page(Invocation invocation, Class<E> kind, Predicate<E> belongs) {
        EntityStore<E> store = store(invocation, kind);
        Map<String, Object> where = invocation.map("where");
        Collection<E> candidates = Criteria.text(where, "id")
                .map(id -> (Collection<E>) store.any(id).stream().toList())
                .or(() -> Criteria.text(where, "name").map(name -> store.named(kind, name)))
                .orElseGet(store::withDeleted);
        boolean deletedToo = Criteria.mentions(where, "deleted");
        return page(
                invocation,
                candidates.stream()
                        .filter(entity -> deletedToo || !entity.deleted())
                        .filter(entity -> entity.visibleTo(session(invocation)))
                        .filter(belongs));
    }

    /** Return the requested page of items of any type. */
    public static <T> List<T> page(Invocation invocation, Stream<T> all) {
        Stream<T> kept = all.filter(Criteria.where(invocation.map("where")));
        if (invocation.value("orderBy") != null) {
            kept = kept.sorted(Criteria.orderBy(invocation.text("orderBy")));
        }
        return kept.skip(skip(invocation)).limit(first(invocation)).toList();
    }
}
