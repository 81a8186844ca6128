package org.leadline.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The committed pictures are the mark, and a phone may cut the maskable ones round. */
class IconsTest {
    private static final int ANOTHER_SHADE = 24;

    @Test
    void the_committed_icons_are_drawn_from_the_mark() throws IOException {
        for (Map.Entry<String, BufferedImage> icon : Icons.drawn().entrySet()) {
            BufferedImage committed =
                    ImageIO.read(Icons.FOLDER.resolve(icon.getKey()).toFile());
            assertThat(committed.getWidth()).isEqualTo(icon.getValue().getWidth());
            assertThat(pixels(icon.getValue(), at -> differ(committed, icon.getValue(), at)))
                    .as("pixels of %s that are not as drawn; run org.leadline.today.Icons", icon.getKey())
                    .isZero();
            assertThat(pixels(
                            committed,
                            at -> (committed.getRGB(at % committed.getWidth(), at / committed.getWidth()) & 0xffffff)
                                    != 0xffffff))
                    .as("drawn on")
                    .isGreaterThan(committed.getWidth() * 10L);
        }
    }

    @Test
    void a_maskable_icon_loses_nothing_where_it_is_cut_to_a_circle() {
        for (int width : new int[] {192, 512}) {
            BufferedImage icon = Objects.requireNonNull(Icons.drawn().get("leadline-maskable-" + width + ".png"));
            double safe = width * 0.4;
            assertThat(pixels(icon, at -> {
                        double x = at % width - width / 2.0 + 0.5;
                        double y = at / width - width / 2.0 + 0.5;
                        return Math.hypot(x, y) > safe && (icon.getRGB(at % width, at / width) & 0xffffff) != 0xffffff;
                    }))
                    .isZero();
        }
    }

    private static boolean differ(BufferedImage one, BufferedImage other, int at) {
        int a = one.getRGB(at % one.getWidth(), at / one.getWidth());
        int b = other.getRGB(at % one.getWidth(), at / one.getWidth());
        return IntStream.of(0, 8, 16)
                .anyMatch(shift -> Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)) > ANOTHER_SHADE);
    }

    private static long pixels(BufferedImage image, IntPredicate which) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(which)
                .count();
    }
}
