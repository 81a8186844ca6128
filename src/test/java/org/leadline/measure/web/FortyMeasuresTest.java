package org.leadline.measure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The page of a unit that counts forty things stays light, and no number on it is none. */
class FortyMeasuresTest {
    private static final int MOST_BYTES = 400_000;

    @Test
    void forty_charts_weigh_less_than_400_kilobytes() {
        byte[] page = FortyMeasures.page();
        String text = new String(page, StandardCharsets.UTF_8);
        assertThat(page.length)
                .as("bytes of a page of %s charts", FortyMeasures.MEASURES)
                .isBetween(100_000, MOST_BYTES);
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(text.split("<article class=\"card", -1)).hasSize(FortyMeasures.MEASURES + 1);
        assertThat(text.split("class=\"small-chart\"", -1)).hasSize(FortyMeasures.MEASURES + 1);
    }
}
