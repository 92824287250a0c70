package io.github.labelboxspring.sample.picture;

import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.Item;
import java.util.Optional;

/** Reads pictures from one kind of source. */
public interface PictureSource {

    Campaign.Source kind();

    /**
     * Return the bytes of a picture, PNG or JPEG.
     *
     * @throws UnreadablePictureException if it does not exist or may not be read
     */
    byte[] read(Item item);

    /** Return the URL from which Labelbox can read a picture, empty if the picture must be uploaded. */
    Optional<String> address(Item item);
}
