package io.github.labelboxspring.sample.campaign;

/** There is no such campaign, round or picture. */
public final class UnknownCampaignException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownCampaignException(String id) {
        super("There is no campaign " + id);
    }
}
