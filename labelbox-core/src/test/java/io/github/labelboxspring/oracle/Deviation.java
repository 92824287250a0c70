package io.github.labelboxspring.oracle;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where our client does otherwise than the official SDK, on purpose.
 *
 * @param cases the cases
 * @param why name of the reason
 * @param omits numbers, from 1, of the SDK's requests that we do not send
 * @param adds requests that only we send
 * @param anyOrder numbers of the SDK's requests that we send side by side, so in any order
 * @param step number of a request that we send with other arguments
 * @param differs those arguments and what ours are, {@code absent} for none
 * @param raises class of the exception with which ours fails where the SDK fails otherwise or not at all,
 *     {@code none} if ours does not fail
 * @param unsayable whether our types cannot express the case at all
 */
record Deviation(
        List<String> cases,
        String why,
        @Nullable List<Integer> omits,
        @Nullable List<Added> adds,
        @Nullable List<Integer> anyOrder,
        @Nullable Integer step,
        @Nullable Map<String, String> differs,
        @Nullable String raises,
        boolean unsayable) {

    List<Integer> omitted() {
        return this.omits == null ? List.of() : this.omits;
    }

    List<Added> added() {
        return this.adds == null ? List.of() : this.adds;
    }

    List<Integer> unordered() {
        return this.anyOrder == null ? List.of() : this.anyOrder;
    }

    /** The differing arguments of a request. */
    Map<String, String> differing(int number) {
        return this.step == null || this.step != number || this.differs == null ? Map.of() : this.differs;
    }

    /** A request that only we send, by its kind and all that it says, with the key unless the facts say otherwise. */
    record Added(String request, @Nullable Map<String, String> facts) {

        boolean is(Meaning mine) {
            SortedMap<String, Object> all = new TreeMap<>(Map.of("authorized", "true"));
            all.putAll(this.facts == null ? Map.of() : this.facts);
            return mine.kind().equals(this.request)
                    && new Meaning(this.request, all).differences(mine).isEmpty();
        }
    }
}
