package io.github.labelboxspring.ontologies;

/** The reasons for prompt issues that the editor offers, with the platform's texts. */
final class PromptIssues {

    static final Classification REASONS = Classification.checklist(
            "prompt_issue",
            Option.of(
                    "not_rateable",
                    "This prompt cannot be rated (eg. contains PII, a nonsense prompt, a foreign language, or other"
                            + " scenario that makes the responses impossible to assess reliably). However, if you"
                            + " simply do not have expertise to tackle this prompt, please skip the task; do not mark"
                            + " it as not rateable."),
            Option.of(
                    "false_offensive_controversial",
                    "This prompt contains a false, offensive, or controversial premise (eg. “why does 1+1=3”?)"),
            Option.of(
                    "not_self_contained",
                    "This prompt is not self-contained, i.e. the prompt cannot be understood without additional"
                            + " context about previous turns, account information or images."));

    private PromptIssues() {}
}
