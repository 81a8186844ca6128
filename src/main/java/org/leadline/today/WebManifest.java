package org.leadline.today;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The W3C's Web Application Manifest, in the names of that document: how Leadline looks as an app on a phone. */
record WebManifest(
        String id,
        String name,
        @JsonProperty("short_name") String shortName,
        String description,
        String lang,
        @JsonProperty("start_url") String startUrl,
        String scope,
        String display,
        @JsonProperty("theme_color") String themeColour,
        @JsonProperty("background_color") String backgroundColour,
        List<Icon> icons,
        List<Shortcut> shortcuts) {

    /** The colour of the bar on top, as the stylesheet has it. */
    private static final String BAR = "#063b47";

    private static final String GROUND = "#f3f5f4";

    /** One picture; {@code any} as it is, {@code maskable} with room for a phone to cut it round. */
    record Icon(String src, String sizes, String type, String purpose) {
        private static Icon png(int pixels, String purpose) {
            String file = purpose.equals("any") ? "/icon/leadline-" : "/icon/leadline-maskable-";
            return new Icon(file + pixels + ".png", pixels + "x" + pixels, "image/png", purpose);
        }
    }

    /** What a long press on the icon offers. */
    record Shortcut(String name, String url) {}

    static WebManifest in(Words words) {
        return new WebManifest(
                "/",
                words.lookup("frame.leadline"),
                words.lookup("frame.leadline"),
                words.lookup("say.app"),
                words.lookup("frame.language"),
                "/",
                "/",
                "standalone",
                BAR,
                GROUND,
                List.of(
                        Icon.png(192, "any"),
                        Icon.png(512, "any"),
                        Icon.png(192, "maskable"),
                        Icon.png(512, "maskable")),
                List.of(new Shortcut(words.lookup("say.title"), "/say")));
    }
}
