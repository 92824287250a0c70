package io.github.labelboxspring.sample.intake;

import io.github.labelboxspring.sample.campaign.NewCampaign;
import io.github.labelboxspring.sample.campaign.NewItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The folders below {@code sample.folders}. Files outside of it are not accessible, neither by {@code ..} or an
 * absolute path nor by a symbolic link. Hidden files are not accessible either.
 */
@Component
public class Folders {

    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg");

    private final @Nullable Path root;

    Folders(IntakeProperties properties) {
        this.root = properties.folders();
    }

    /** Return the names of the folders that can be imported, empty if {@code sample.folders} is not set. */
    public List<String> names() {
        return this.root == null || !Files.isDirectory(this.root)
                ? List.of()
                : children(this.root).filter(this::isFolder).toList();
    }

    /**
     * Return the PNG and JPEG files of a folder, ordered by name.
     *
     * @throws IllegalArgumentException if the folder does not exist or cannot be imported, with a message for users
     */
    public List<NewItem> items(String folder) {
        Path directory = find(folder)
                .filter(found -> names().contains(folder))
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no folder '" + PictureName.shown(folder) + "'"));
        List<NewItem> items = children(directory)
                .filter(name -> isPicture(folder + "/" + name))
                .limit(NewCampaign.MAX_ITEMS + 1L)
                .map(name -> new NewItem(name, folder + "/" + name, null))
                .toList();
        if (items.isEmpty()) {
            throw new IllegalArgumentException(
                    "There are no PNG or JPEG files in the folder '" + PictureName.shown(folder) + "'");
        }
        items.stream()
                .map(item -> PictureName.problem(item.name()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(problem -> {
                    throw new IllegalArgumentException(problem);
                });
        return items;
    }

    /**
     * Return the real path of a file or folder below {@code sample.folders}, empty if it does not exist or is not
     * accessible.
     */
    Optional<Path> find(String location) {
        if (this.root == null) {
            return Optional.empty();
        }
        try {
            Path real = this.root.toRealPath();
            Path asked = real.resolve(location);
            return asked.normalize().equals(asked) && isVisible(real, asked)
                    ? Optional.of(asked.toRealPath()).filter(found -> isVisible(real, found))
                    : Optional.empty();
        } catch (InvalidPathException | IOException ex) {
            return Optional.empty();
        }
    }

    private static boolean isVisible(Path root, Path path) {
        return path.startsWith(root)
                && !path.equals(root)
                && StreamSupport.stream(root.relativize(path).spliterator(), false)
                        .noneMatch(name -> name.toString().startsWith("."));
    }

    private boolean isFolder(String location) {
        return find(location).filter(Files::isDirectory).isPresent();
    }

    private boolean isPicture(String location) {
        String name = location.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith)
                && find(location).filter(Files::isRegularFile).isPresent();
    }

    private static Stream<String> children(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(child -> child.getFileName().toString()).sorted().toList().stream();
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot list a folder below sample.folders", ex);
        }
    }
}
