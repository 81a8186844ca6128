package org.leadline.today;

import gg.jte.support.LocalizationSupport;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every page wears: its title, who is signed in, the unit and the places.
 *
 * @param title what the page is, first words of the browser's tab
 * @param person the signed-in person's name, or null before sign-in
 * @param unit the unit's name, or null where a page belongs to none
 * @param unitAddress the address of the unit's page, or null with it
 * @param place key of the place this page belongs to, or null for none
 * @param places the places in the bar; empty before sign-in
 * @param leaveAddress where leaving is posted to, or null for no such button
 * @param csrfParameter name of the field that proves a form is ours, or null where no form is
 * @param csrfToken what that field says, or null where no form is
 * @param phone what stands for the signed-in person on a phone that they call their own, and tells nothing of them; null before sign-in
 * @param words messages of the reader's language
 */
public record PageFrame(
        String title,
        @Nullable String person,
        @Nullable String unit,
        @Nullable String unitAddress,
        @Nullable String place,
        List<Place> places,
        @Nullable String leaveAddress,
        @Nullable String csrfParameter,
        @Nullable String csrfToken,
        @Nullable String phone,
        LocalizationSupport words) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final int SECONDS_A_MINUTE = 60;
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    /** Settings of htmx: no inline style, no evaluated text, no copies of pages left on the device, refused forms shown. */
    public static final String HTMX_CONFIG = """
            {"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"historyCacheSize":0,\
            "refreshOnHistoryMiss":true,"selfRequestsOnly":true,"responseHandling":[{"code":"204","swap":false},\
            {"code":"[23]..","swap":true},{"code":"422","swap":true},{"code":"[45]..","swap":false,"error":true}]}""";

    /** Keeps a copy of the places. */
    public PageFrame {
        places = List.copyOf(places);
    }

    /** The same without the person and all that depends on who it is: for pages that a browser may keep. */
    public PageFrame nameless() {
        return new PageFrame(title, null, null, null, null, List.of(), null, null, null, null, words);
    }

    /** A day as it is said: 22 November 2026. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day with its weekday: Sunday 22 November. */
    public String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** A day without its year: 22 November. */
    public String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /** How long something takes, in the shorter words: 40 s, 2 min, 2 min 30 s. */
    public String minutes(int seconds) {
        int minutes = seconds / SECONDS_A_MINUTE;
        int rest = seconds % SECONDS_A_MINUTE;
        return minutes == 0 ? rest + " s" : rest == 0 ? minutes + " min" : minutes + " min " + rest + " s";
    }

    /** One place in the bar: a key that never changes, its address and its word. */
    public record Place(String key, String address, String label) {}
}
