package io.github.labelboxspring.oracle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where our client does otherwise than the official SDK, on purpose.
 *
 * @param cases the cases
 * @param why name of the reason
 * @param omits numbers, from 1, of the SDK's requests that we do not send
 * @param adds kinds of requests that only we send
 * @param step number of a request that we send with other arguments
 * @param differs those arguments and what ours are, {@code absent} for none
 * @param unsayable whether our types cannot express the case at all
 */
record Deviation(
        List<String> cases,
        String why,
        @Nullable List<Integer> omits,
        @Nullable List<String> adds,
        @Nullable Integer step,
        @Nullable Map<String, String> differs,
        boolean unsayable) {

    List<Integer> omitted() {
        return this.omits == null ? List.of() : this.omits;
    }

    List<String> added() {
        return this.adds == null ? List.of() : this.adds;
    }

    /** The differing arguments of a request. */
    Map<String, String> differing(int number) {
        return this.step == null || this.step != number || this.differs == null ? Map.of() : this.differs;
    }
}
