package org.leadline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stylesheet's colours worked out, and the parts by others compared with what was written down about them. */
class StylesheetTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final List<String> TEXT_ON_GROUND = List.of(
            "ink paper",
            "ink ground",
            "ink sea-wash",
            "ink brass-wash",
            "ink needs-wash",
            "ink same-wash",
            "ink choose-wash",
            "ink find-wash",
            "ink-soft paper",
            "ink-soft ground",
            "ink-soft sea-wash",
            "ink-soft brass-wash",
            "sea paper",
            "sea ground",
            "sea sea-wash",
            "sea brass-wash",
            "sea-hover paper",
            "sea-hover ground",
            "sea-hover sea-wash",
            "on-sea sea",
            "on-sea sea-hover",
            "on-bar bar",
            "same paper",
            "same ground",
            "same same-wash",
            "choose paper",
            "choose ground",
            "choose choose-wash",
            "find paper",
            "find ground",
            "find find-wash",
            "needs paper",
            "needs ground",
            "on-needs needs",
            "brass-ink paper",
            "brass-ink ground",
            "focus-ink focus",
            "bar on-bar");
    private static final List<String> EDGE_ON_GROUND = List.of(
            "line paper",
            "line ground",
            "line sea-wash",
            "sea paper",
            "sea ground",
            "brass paper",
            "needs ground",
            "brass-on-bar bar",
            "same same-wash",
            "choose choose-wash",
            "find find-wash",
            "better paper",
            "better sea-wash",
            "better unsure",
            "worse paper",
            "worse sea-wash",
            "worse unsure",
            "sea unsure",
            "ink unsure");

    @ParameterizedTest
    @ValueSource(strings = {"day", "night"})
    void every_text_has_a_contrast_of_4_5_and_every_edge_one_of_3(String time) throws IOException {
        Map<String, String> tokens = tokens(time.equals("night"));
        assertThat(TEXT_ON_GROUND)
                .allSatisfy(pair -> assertThat(contrast(tokens, pair))
                        .as("%s by %s", pair, time)
                        .isGreaterThanOrEqualTo(4.5));
        assertThat(EDGE_ON_GROUND)
                .allSatisfy(pair -> assertThat(contrast(tokens, pair))
                        .as("%s by %s", pair, time)
                        .isGreaterThanOrEqualTo(3));
    }

    @Test
    void contrast_is_worked_out_as_the_guideline_says() {
        assertThat(contrast(Map.of("a", "#ffffff", "b", "#000000"), "a b")).isEqualTo(21);
        assertThat(contrast(Map.of("a", "#777777", "b", "#ffffff"), "a b")).isBetween(4.47, 4.48);
    }

    @Test
    void night_names_every_colour_of_the_day() throws IOException {
        assertThat(tokens(true).keySet()).isEqualTo(tokens(false).keySet());
        String night = Files.readString(STATIC.resolve("leadline.css")).split("@media screen and \\(prefers")[1];
        assertThat(TOKEN.matcher(night.substring(0, night.indexOf("}")))
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(tokens(false).keySet());
    }

    @Test
    void parts_by_others_are_the_files_that_were_written_down() throws Exception {
        String readme = Files.readString(STATIC.resolve("vendor/README.md"));
        try (Stream<Path> files =
                Stream.concat(Files.list(STATIC.resolve("vendor")), Files.list(STATIC.resolve("font")))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(js|woff2)"))
                    .toList()) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                String row = readme.lines()
                        .filter(line -> line.contains(file.getFileName().toString()))
                        .findFirst()
                        .orElse("");
                assertThat(row).as("row of %s", file).contains(HexFormat.of().formatHex(sum));
            }
        }
    }

    @Test
    void templates_hold_no_style_and_no_script_of_their_own() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template :
                    templates.filter(path -> path.toString().endsWith(".jte")).toList()) {
                assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=|<script(?! src=)|javascript:");
            }
        }
    }

    private static Map<String, String> tokens(boolean night) throws IOException {
        String css = Files.readString(STATIC.resolve("leadline.css"));
        int nightBegins = css.indexOf("@media screen and (prefers-color-scheme: dark)");
        Map<String, String> tokens = new HashMap<>(read(css.substring(0, nightBegins)));
        if (night) {
            tokens.putAll(read(css.substring(nightBegins, css.indexOf("\n}", nightBegins))));
        }
        return tokens;
    }

    private static Map<String, String> read(String css) {
        Map<String, String> found = new HashMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }

    private static double contrast(Map<String, String> tokens, String pair) {
        String[] names = pair.split(" ");
        double one = luminance(Objects.requireNonNull(tokens.get(names[0]), names[0]));
        double other = luminance(Objects.requireNonNull(tokens.get(names[1]), names[1]));
        return (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return .2126 * linear(rgb >> 16) + .7152 * linear(rgb >> 8 & 255) + .0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }
}
