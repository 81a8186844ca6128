package org.leadline.sample;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One invented patient's way through care while it is being made: what has happened so far, and the ward's clock (Europe/London). */
final class Walk {
    static final ZoneId WARD_CLOCK = ZoneId.of("Europe/London");

    /** One step as charted. */
    record Step(String activity, ZonedDateTime at) {}

    final Dice dice;
    final ZonedDateTime start;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<Step> steps = new ArrayList<>();
    private ZonedDateTime now;

    Walk(Dice dice, ZonedDateTime start) {
        this.dice = dice;
        this.start = start;
        this.now = start;
        attributes.put("time_of_day", start.getHour() >= 8 && start.getHour() < 20 ? "day" : "night");
    }

    /** Lets about {@code minutes} pass (half to one and a half times as many), then charts the step. */
    void take(String activity, int minutes) {
        now = now.plusMinutes(dice.between((minutes + 1) / 2, minutes + minutes / 2));
        steps.add(new Step(activity, now));
    }

    boolean atNight() {
        return has("time_of_day", "night");
    }

    boolean has(String attribute, String value) {
        return value.equals(attributes.get(attribute));
    }

    boolean startsOnOrAfter(LocalDate day) {
        return !start.toLocalDate().isBefore(day);
    }
}
