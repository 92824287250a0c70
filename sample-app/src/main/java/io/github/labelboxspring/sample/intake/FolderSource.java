package io.github.labelboxspring.sample.intake;

import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.Item;
import io.github.labelboxspring.sample.picture.PictureSource;
import io.github.labelboxspring.sample.picture.UnreadablePictureException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Reads pictures from folders of the server. */
@Component
class FolderSource implements PictureSource {

    private final Folders folders;

    private final DataSize maxPicture;

    FolderSource(Folders folders, IntakeProperties properties) {
        this.folders = folders;
        this.maxPicture = properties.intake().maxPicture();
    }

    @Override
    public Campaign.Source kind() {
        return Campaign.Source.FOLDER;
    }

    @Override
    public byte[] read(Item item) {
        Path file = this.folders
                .find(item.location())
                .filter(Files::isRegularFile)
                .orElseThrow(() -> new UnreadablePictureException("There is no file " + item.location() + " any more"));
        int most = (int) this.maxPicture.toBytes();
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] picture = content.readNBytes(most + 1);
            if (picture.length > most) {
                throw new UnreadablePictureException(
                        "The file " + item.location() + " is larger than " + most + " bytes");
            }
            return picture;
        } catch (IOException ex) {
            throw new UnreadablePictureException("The file " + item.location() + " cannot be read", ex);
        }
    }

    @Override
    public Optional<String> address(Item item) {
        return Optional.empty();
    }
}
