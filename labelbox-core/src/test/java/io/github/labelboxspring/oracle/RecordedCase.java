package io.github.labelboxspring.oracle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What the official SDK sent when one of its methods was called; {@code raises} if the method then failed. */
record RecordedCase(String sdk, @JsonProperty("case") String name, boolean raises, List<Request> steps) {}
