package io.github.labelboxspring.internal.operation;

import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.Order;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Creates the text of list documents. Labelbox's lists require the offset as a literal and the filter as an object in
 * the document; no types are known with which variables could be declared for them. Values remain variables.
 */
final class ListText {

    private static final Pattern OFFSET = Pattern.compile("skip: 0\\b");

    private static final Pattern PAGE = Pattern.compile("skip: 0, first: 100\\b");

    private static final Pattern DELETED = Pattern.compile("where: \\{deleted: \\$deleted}");

    private static final Pattern HEADER = Pattern.compile("^(query \\w+)(?:\\(([^)]*)\\))?");

    private ListText() {}

    static String at(String text, int skip, int first) {
        return PAGE.matcher(text).replaceFirst("skip: " + skip + ", first: " + first);
    }

    static String orderBy(String text, Order<?> order) {
        return OFFSET.matcher(text).replaceFirst("orderBy: " + order.wireName() + ", skip: 0");
    }

    static String where(String text, Criteria<?> criteria) {
        Matcher deleted = DELETED.matcher(text);
        String filtered = deleted.find()
                ? deleted.replaceFirst(
                        Matcher.quoteReplacement("where: {AND: [" + criteria.shape() + ", {deleted: $deleted}]}"))
                : OFFSET.matcher(text)
                        .replaceFirst(Matcher.quoteReplacement("where: " + criteria.shape() + ", skip: 0"));
        Matcher header = HEADER.matcher(filtered);
        if (!header.find()) {
            throw new IllegalStateException("Not a named query: " + text);
        }
        String declared = header.group(2) == null ? "" : header.group(2) + ", ";
        return header.replaceFirst(
                Matcher.quoteReplacement(header.group(1) + "(" + declared + criteria.declarations() + ")"));
    }
}
