package io.github.labelboxspring.sample.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.sample.campaign.Item;
import io.github.labelboxspring.sample.campaign.NewItem;
import io.github.labelboxspring.sample.picture.UnreadablePictureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldersTests {

    @TempDir
    Path directory;

    private Path root = Path.of("");

    private Folders folders = new Folders(Limits.of(null));

    @BeforeEach
    void files() throws IOException {
        this.root = Files.createDirectory(this.directory.resolve("pictures"));
        write("secret.png");
        write("outside/secret.png");
        write("pictures/birds/b.PNG");
        write("pictures/birds/a.jpeg");
        write("pictures/birds/notes.txt");
        write("pictures/birds/.hidden.png");
        write("pictures/birds/deeper/c.png");
        write("pictures/.git/d.png");
        write("pictures/none/notes.txt");
        write("pictures/top.png");
        link("pictures/birds/inside.png", "pictures/birds/a.jpeg");
        link("pictures/birds/outside.png", "secret.png");
        link("pictures/birds/to-hidden.png", "pictures/.git/d.png");
        link("pictures/linked", "outside");
        link("pictures/loop", "pictures/loop");
        this.folders = new Folders(Limits.of(this.root));
    }

    @Test
    void foldersThatCanBeImportedAreListed() {
        assertThat(this.folders.names()).containsExactly("birds", "none");
    }

    @Test
    void withoutTheSettingThereAreNone() {
        Folders none = new Folders(Limits.of(null));
        assertThat(none.names()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> none.items("birds"));
        assertThat(new Folders(Limits.of(this.root.resolve("absent"))).names()).isEmpty();
    }

    @Test
    void picturesOfAFolderAreListed() {
        assertThat(this.folders.items("birds"))
                .containsExactly(
                        new NewItem("a.jpeg", "birds/a.jpeg", null),
                        new NewItem("b.PNG", "birds/b.PNG", null),
                        new NewItem("inside.png", "birds/inside.png", null));
    }

    @Test
    void aFolderWithoutPicturesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.folders.items("none"))
                .withMessage("There are no PNG or JPEG files in the folder 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../outside",
                "birds/../../outside",
                "birds/../birds",
                "birds/deeper",
                "birds/",
                "/etc",
                "linked",
                "loop",
                ".git",
                "absent",
                "top.png",
                "birds\0",
                "..\\outside"
            })
    void noOtherFolderCanBeListed(String folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.folders.items(folder))
                .withMessageStartingWith("There is no folder '")
                .withMessageNotContaining(this.directory.toString());
    }

    @Test
    void aPictureIsRead() {
        assertThat(source().read(item("birds/inside.png"))).isEqualTo("birds/a.jpeg".getBytes());
        assertThat(source().address(item("birds/a.jpeg"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.png",
                "birds/../../secret.png",
                "birds/outside.png",
                "birds/to-hidden.png",
                "birds/.hidden.png",
                "linked/secret.png",
                "loop",
                "birds",
                "birds/absent.png",
                "/etc/passwd",
                "birds/a.jpeg\0.png"
            })
    void nothingElseIsRead(String location) {
        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() -> source().read(item(location)))
                .withMessage("There is no file " + location + " any more");
    }

    @Test
    void anAbsolutePathIsNotRead() {
        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() ->
                        source().read(item(this.directory.resolve("secret.png").toString())));
    }

    @Test
    void aLinkThatLeadsOutsideLaterIsNotRead() throws IOException {
        Files.delete(this.root.resolve("birds/a.jpeg"));
        link("pictures/birds/a.jpeg", "secret.png");
        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() -> source().read(item("birds/a.jpeg")));
    }

    @Test
    void aLargeFileIsNotRead() throws IOException {
        Files.write(this.root.resolve("birds/a.jpeg"), new byte[Limits.MAX_PICTURE + 1]);
        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() -> source().read(item("birds/a.jpeg")))
                .withMessage("The file birds/a.jpeg is larger than 1000 bytes");
        Files.write(this.root.resolve("birds/a.jpeg"), new byte[Limits.MAX_PICTURE]);
        assertThat(source().read(item("birds/a.jpeg"))).hasSize(Limits.MAX_PICTURE);
    }

    private FolderSource source() {
        return new FolderSource(this.folders, Limits.of(this.root));
    }

    private void write(String file) throws IOException {
        Path path = this.directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.replaceFirst("^pictures/", ""));
    }

    private void link(String link, String target) throws IOException {
        Files.createSymbolicLink(this.directory.resolve(link), this.directory.resolve(target));
    }

    private static Item item(String location) {
        return new Item("c1", 0, "c1-a", "a", location, null, false, null, null, null, null);
    }
}
