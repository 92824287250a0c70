package io.github.labelboxspring.internal.transport.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/** HTTP observations without the query of the URL, which may hold a signature. */
public final class QuerylessConvention extends DefaultClientRequestObservationConvention {

    private static final String URL_KEY = "http.url";

    @Override
    public KeyValues getHighCardinalityKeyValues(ClientRequestObservationContext context) {
        return KeyValues.of(super.getHighCardinalityKeyValues(context).stream()
                .map(each -> each.getKey().equals(URL_KEY) ? KeyValue.of(URL_KEY, cut(each.getValue())) : each)
                .toList());
    }

    private static String cut(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
