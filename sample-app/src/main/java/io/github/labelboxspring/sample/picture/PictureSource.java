package io.github.labelboxspring.sample.picture;

import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.Item;
import java.util.Optional;

/** Reads pictures from one kind of source. */
public interface PictureSource {

    Campaign.Source kind();

    /**
     * The bytes of a picture, PNG or JPEG.
     *
     * @throws UnreadablePictureException if it is not there, or may not be read
     */
    byte[] read(Item item);

    /** The address that Labelbox can read a picture from; empty if it must be uploaded. */
    Optional<String> address(Item item);
}
