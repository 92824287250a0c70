package io.github.labelboxspring.invites;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.Slices;
import io.github.labelboxspring.invites.InviteResult.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Invites many people in requests of {@value #AT_ONCE} and matches results by email address. */
record InviteList(Caller caller, NewInvites invites) {

    /** The number of the official SDK. */
    static final int AT_ONCE = 100;

    /** Idempotent, because people who are already invited do not get a second email. */
    private static final Document<List<InviteResult>> INVITE_MEMBERS = Document.mutation(
                    InviteList.class, "InviteMembers", "inviteMembers.results", ResultType.listOf(InviteResult.class))
            .idempotent();

    Call<List<InviteResult>> send() {
        Map<String, String> unique = new LinkedHashMap<>();
        this.invites.emails().stream()
                .map(String::strip)
                .filter(email -> email.length() <= NewInvite.LONGEST_EMAIL)
                .forEach(email -> unique.putIfAbsent(key(email), email));
        return new Slices<>(List.copyOf(unique.values()), AT_ONCE)
                .change(this::request, InviteList::refused)
                .map(this::inOrder);
    }

    private Call<List<InviteResult>> request(List<String> emails, int first) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("emails", emails);
        data.put("workspaceWide", this.invites.workspaceWide());
        data.put("roleId", this.invites.role().id());
        data.put("projectIds", this.invites.projectIds());
        data.put("groupIds", this.invites.userGroupIds());
        return this.caller.call(INVITE_MEMBERS.with("data", data)).map(results -> complete(emails, results));
    }

    private static List<InviteResult> complete(List<String> emails, List<InviteResult> results) {
        Map<String, InviteResult> byAddress = byAddress(results);
        List<String> missing = emails.stream()
                .filter(email -> !byAddress.containsKey(key(email)))
                .toList();
        if (!missing.isEmpty()) {
            throw new DecodingException(
                    "InviteMembers: Labelbox did not return a result for " + missing.size() + " of " + emails.size()
                            + " addresses, such as " + missing.get(0)
                            + ". Invite them again: people who are already invited do not get a second email",
                    null,
                    true);
        }
        return results;
    }

    private static List<RowFailure> refused(List<InviteResult> results) {
        return results.stream()
                .filter(result -> !result.succeeded())
                .map(result -> RowFailure.of(
                        null,
                        result.email(),
                        result.reason() == null ? result.status().name() : result.reason()))
                .toList();
    }

    private List<InviteResult> inOrder(List<List<InviteResult>> answers) {
        Map<String, InviteResult> byAddress =
                byAddress(answers.stream().flatMap(List::stream).toList());
        Set<String> seen = new HashSet<>();
        List<InviteResult> ordered = new ArrayList<>();
        for (String email : this.invites.emails()) {
            InviteResult result = byAddress.getOrDefault(
                    key(email), new InviteResult(email.strip(), Status.INVALID_EMAIL, null, null));
            ordered.add(seen.add(key(email)) ? result : new InviteResult(result.email(), Status.DUPLICATE, null, null));
        }
        return ordered;
    }

    private static Map<String, InviteResult> byAddress(List<InviteResult> results) {
        Map<String, InviteResult> byAddress = new HashMap<>();
        results.forEach(result -> byAddress.putIfAbsent(key(result.email()), result));
        return byAddress;
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
