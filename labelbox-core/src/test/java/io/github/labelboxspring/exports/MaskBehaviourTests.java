package io.github.labelboxspring.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.MediaProject;
import io.github.labelboxspring.annotations.Color;
import io.github.labelboxspring.annotations.Mask;
import io.github.labelboxspring.annotations.ObjectAnnotation;
import io.github.labelboxspring.annotations.VideoMask;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.datarows.RowData;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.ontologies.OntologySchema;
import io.github.labelboxspring.ontologies.Tool;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports link masks; the links are read with the key. */
@ParameterizedClass
@EnumSource(CallStyle.class)
class MaskBehaviourTests extends EmulatorTest {

    private static final List<Integer> RED = List.of(255, 0, 0);

    private static final List<Integer> GREEN = List.of(0, 255, 0);

    private static final int BLACK = 0xff000000;

    /** Of 6 by 4 pixels. */
    private MediaProject image() {
        String asset = uploaded(new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB));
        return MediaProject.of(
                this.client,
                this.style,
                MediaType.IMAGE,
                RowData.url(asset),
                OntologySchema.of(Tool.segmentation("road"), Tool.segmentation("car")));
    }

    /** Red at the upper left, green beside it. */
    private static BufferedImage twoColors() {
        BufferedImage image = new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xffff0000);
        image.setRGB(1, 0, 0xff00ff00);
        return image;
    }

    private String uploaded(BufferedImage image) {
        return this.style
                .run(this.client.files().upload(Content.of(png(image)), "image.png", "image/png", false))
                .url();
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private BufferedImage downloaded(String link) {
        try {
            byte[] png = this.style.run(this.client.exports().downloadMask(link));
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static ObjectAnnotation object(MediaProject project) {
        return project.label().annotations(ObjectAnnotation.class).get(0);
    }

    private static Mask.OfUrl mark(MediaProject project) {
        return (Mask.OfUrl) object(project).mark();
    }

    @Test
    void pixelsThatWereSentComeBackInTheSizeOfTheAsset() {
        MediaProject project = image();
        BufferedImage small = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY);
        small.getRaster().setSample(1, 0, 0, 1);

        project.labeled("road", Map.of("mask", Map.of("png", Base64.getEncoder().encodeToString(png(small)))));

        Mask.OfUrl mark = mark(project);
        assertThat(mark.color()).isEqualTo(Color.WHITE);
        assertThat(mark.composite()).isNull();
        BufferedImage mask = downloaded(mark.url());
        assertThat(List.of(mask.getWidth(), mask.getHeight())).containsExactly(6, 4);
        assertThat(mask.getRaster().getSample(1, 0, 0)).isEqualTo(255);
        assertThat(mask.getRaster().getSample(0, 0, 0)).isZero();
        assertThat(mask.getRaster().getSample(5, 3, 0)).isZero();
    }

    @Test
    void runsOfPixelsAreAnImage() {
        MediaProject project = image();

        project.labeled("road", Map.of("mask", Map.of("size", List.of(4, 6), "counts", List.of(4, 2, 18))));

        BufferedImage mask = downloaded(mark(project).url());
        assertThat(mask.getRaster().getSample(0, 3, 0)).isZero();
        assertThat(mask.getRaster().getSample(1, 0, 0)).isEqualTo(255);
        assertThat(mask.getRaster().getSample(1, 1, 0)).isEqualTo(255);
        assertThat(mask.getRaster().getSample(1, 2, 0)).isZero();
    }

    @Test
    void anImageOfSeveralMarksKeepsItsColors() {
        MediaProject project = image();
        String shared = uploaded(twoColors());

        project.labeled(List.of(
                project.line("road", Map.of("mask", Map.of("instanceURI", shared, "colorRGB", RED))),
                project.line("car", Map.of("mask", Map.of("instanceURI", shared, "colorRGB", GREEN)))));

        List<Mask.OfUrl> marks = project.label().annotations(ObjectAnnotation.class).stream()
                .map(each -> (Mask.OfUrl) each.mark())
                .toList();
        assertThat(marks).extracting(Mask.OfUrl::color).containsExactly(new Color(255, 0, 0), new Color(0, 255, 0));
        BufferedImage image = downloaded(marks.get(1).url());
        assertThat(image.getRGB(0, 0)).isEqualTo(0xffff0000);
        assertThat(image.getRGB(1, 0)).isEqualTo(0xff00ff00);
        assertThat(image.getRGB(2, 2)).isEqualTo(BLACK);
    }

    @Test
    void masksOfAVideoAreKeyFramesWithLinksOfTheirOwn() {
        MediaProject project = MediaProject.of(
                this.client,
                this.style,
                MediaType.VIDEO,
                RowData.url("https://example.org/drive.mp4"),
                OntologySchema.of(Tool.segmentation("road"), Tool.segmentation("car")));
        BufferedImage second = twoColors();
        second.setRGB(0, 0, BLACK);

        project.labeled(
                "road",
                Map.of(
                        "masks",
                        Map.of(
                                "frames",
                                List.of(
                                        Map.of("index", 3, "instanceURI", uploaded(twoColors())),
                                        Map.of(
                                                "index",
                                                4,
                                                "imBytes",
                                                Base64.getEncoder().encodeToString(png(second)))),
                                "instances",
                                List.of(
                                        Map.of("name", "road", "colorRGB", RED),
                                        Map.of("name", "car", "colorRGB", GREEN)))));

        List<VideoMask> masks = project.label().annotations(VideoMask.class);
        assertThat(masks)
                .flatExtracting(VideoMask::instances)
                .extracting(each -> String.valueOf(each.tool().name()), VideoMask.Instance::color)
                .containsExactlyInAnyOrder(tuple("road", new Color(255, 0, 0)), tuple("car", new Color(0, 255, 0)));
        assertThat(masks)
                .allSatisfy(mask -> assertThat(mask.frames())
                        .extracting(VideoMask.Frame::index)
                        .containsExactly(3, 4));
        BufferedImage image =
                downloaded(Objects.requireNonNull(masks.get(0).frames().get(1).url()));
        assertThat(image.getRGB(0, 0)).isEqualTo(BLACK);
        assertThat(image.getRGB(1, 0)).isEqualTo(0xff00ff00);
    }

    /** Exports of 2024 named the export's task. */
    @Test
    void linksByTaskAreReadToo() {
        MediaProject project = image();
        project.labeled("road", Map.of("mask", Map.of("size", List.of(4, 6), "counts", List.of(0, 24))));
        Export export = this.style.run(
                this.client.exports().ofProject(project.projectId(), ExportFilters.NONE, ExportParams.of()));
        String feature = String.valueOf(object(project).uuid());
        String link = this.emulator.restEndpoint() + "/tasks/" + export.taskId() + "/masks/" + feature + "/index/1";

        assertThat(downloaded(link).getRaster().getSample(5, 3, 0)).isEqualTo(255);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> downloaded(link.replace(export.taskId(), "cm0")));
    }

    @Test
    void whatIsGoneOrNotOursIsNotFound() {
        MediaProject project = image();
        project.labeled("road", Map.of("mask", Map.of("size", List.of(4, 6), "counts", List.of(24))));
        String link = mark(project).url();
        LabelboxClient stranger =
                client(this.emulator.createWorkspace("other").apiKey()).build();

        for (String gone :
                List.of(link.replace("/index/1/", "/index/2/"), link.replace("/annotations/c", "/annotations/d"))) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> this.style.run(this.client.exports().downloadMask(gone)));
        }
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(stranger.exports().downloadMask(link)));
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() ->
                        this.style.run(client("nobody's key").build().exports().downloadMask(link)));
    }

    /** The key goes to the configured host only. */
    @Test
    void aLinkToAnotherHostIsRefusedBeforeARequest() {
        int before = this.emulator.requests().all().size();
        for (String link : List.of(
                "https://elsewhere.example/api/v1/projects/p/annotations/f/index/1/mask",
                this.emulator.restEndpoint().replace("http://", "https://") + "/projects/p",
                this.emulator.restEndpoint().replace("http://", "http://user@") + "/projects/p",
                "http://127.0.0.1:1/api/v1/projects/p/annotations/f/index/1/mask")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> this.style.run(this.client.exports().downloadMask(link)))
                    .withMessageContaining("the API key is only sent to " + this.emulator.baseUrl());
        }
        assertThat(this.emulator.requests().all()).hasSize(before);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(this.client.exports().downloadMask("mask.png")))
                .withMessageContaining("mask.png");
    }
}
