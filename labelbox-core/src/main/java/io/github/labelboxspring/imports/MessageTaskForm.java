package io.github.labelboxspring.imports;

import io.github.labelboxspring.annotations.MessageEvaluation;
import java.util.List;
import java.util.Map;

/** Converts tasks of a chat to the import format. */
final class MessageTaskForm {

    private MessageTaskForm() {}

    static Map<String, Object> of(MessageEvaluation.Task task) {
        String parent = task.parentMessageId();
        if (task instanceof MessageEvaluation.SingleSelection single) {
            return form(
                    "message-single-selection",
                    Map.of(
                            "messageId", single.message().messageId(),
                            "modelConfigName", single.message().modelConfigName(),
                            "parentMessageId", parent));
        } else if (task instanceof MessageEvaluation.MultiSelection multi) {
            List<Map<String, String>> messages = multi.messages().stream()
                    .map(each -> Map.of("messageId", each.messageId(), "modelConfigName", each.modelConfigName()))
                    .toList();
            return form("message-multi-selection", Map.of("parentMessageId", parent, "selectedMessages", messages));
        }
        List<Map<String, Object>> ranked = ((MessageEvaluation.Ranking) task)
                .messages().stream()
                        .map(each -> Map.<String, Object>of(
                                "messageId", each.message().messageId(),
                                "modelConfigName", each.message().modelConfigName(),
                                "order", each.rank()))
                        .toList();
        return form("message-ranking", Map.of("parentMessageId", parent, "rankedMessages", ranked));
    }

    private static Map<String, Object> form(String format, Map<String, Object> data) {
        return Map.of("format", format, "data", data);
    }
}
