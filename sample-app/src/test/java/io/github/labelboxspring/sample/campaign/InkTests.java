package io.github.labelboxspring.sample.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.sample.picture.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** The box of a label is in pixels of the file that Labelbox shows, not of the small picture that is kept. */
class InkTests {

    private static byte[] file() throws IOException {
        BufferedImage image = new BufferedImage(1024, 1024, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1024, 1024);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(400, 200, 80, 600);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    @Test
    void theBoxOfALargePictureIsKeptInItsOwnPixels() throws IOException {
        EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
                .generateUniqueName(true)
                .setType(EmbeddedDatabaseType.H2)
                .addScript("db/migration/V1__campaigns.sql")
                .build();
        try {
            JdbcClient jdbc = JdbcClient.create(database);
            JdbcTemplate batches = new JdbcTemplate(database);
            ItemRepository items = new ItemRepository(jdbc, batches);
            new CampaignRepository(jdbc, batches)
                    .add(
                            "c1",
                            new NewCampaign(
                                    "Large",
                                    Campaign.Source.FOLDER,
                                    Campaign.Labelling.PEOPLE,
                                    1,
                                    1,
                                    List.of(new NewItem("large", "large.png", null))),
                            Instant.EPOCH);
            Picture picture = Picture.of(file());
            Item item = items.page("c1", 0, 1).get(0);
            items.imported(
                    List.of(new ItemRepository.Outcome(item, picture.png(), picture.pixels(), picture.ink(), null)));
            assertThat(items.ink("c1", 0)).containsExactly(400, 200, 80, 600);
        } finally {
            database.shutdown();
        }
    }
}
