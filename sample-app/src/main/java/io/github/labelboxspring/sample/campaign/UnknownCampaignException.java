package io.github.labelboxspring.sample.campaign;

/** Thrown if a campaign or a round does not exist. */
public final class UnknownCampaignException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownCampaignException(String id) {
        super("There is no campaign " + id);
    }
}
