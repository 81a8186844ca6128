package org.leadline.sample;

import static org.leadline.sample.Course.inTurn;
import static org.leadline.sample.Course.oneOf;
import static org.leadline.sample.Course.sometimes;
import static org.leadline.sample.Course.step;
import static org.leadline.sample.Course.usuallyInTurn;
import static org.leadline.sample.Course.way;
import static org.leadline.sample.Course.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.leadline.sample.Recipe.Charting;
import org.leadline.sample.Recipe.Hours;
import org.leadline.sample.Recipe.Spell;

/** The care of the emergency department and the diabetes clinic as grammars. The chances are made up and say nothing about real care. */
final class OtherLogs {
    private OtherLogs() {}

    static List<Recipe> recipes() {
        return List.of(sepsis(), footCheck());
    }

    private static Recipe sepsis() {
        var bloods = oneOf(
                way(55, step("Lactate taken", 8), step("Blood cultures", 6), step("Antibiotic given", 25)),
                way(25, step("Blood cultures", 10), step("Lactate taken", 5), step("Antibiotic given", 22)),
                way(20, step("Antibiotic given", 18), step("Lactate taken", 8), step("Blood cultures", 6)));
        var byDay = inTurn(
                bloods,
                sometimes(0.7, step("Fluids", 15)),
                step("Senior review", 40),
                sometimes(0.5, step("Scan for the source", 70)),
                oneOf(
                        way(74, step("To ward", 120)),
                        way(12, step("To critical care", 60)),
                        way(14, step("Home from emergency", 180))));
        var atNight = inTurn(
                bloods,
                sometimes(0.85, step("Fluids", 15)),
                oneOf(way(70, step("Senior called", 50)), way(30, step("Senior review", 60))),
                sometimes(0.15, step("Scan for the source", 120)),
                oneOf(way(84, step("To ward", 200)), way(16, step("To critical care", 70))));
        return new Recipe(
                "sepsis.csv.gz",
                81L,
                "SE",
                List.of("time_of_day", "arrived_by"),
                walk -> walk.attributes.put(
                        "arrived_by",
                        walk.dice.oneOf(List.of("ambulance", "ambulance", "ambulance", "own way", "sent by practice"))),
                inTurn(step("Arrived", 1), step("Triage", 12), when(Walk::atNight, atNight, byDay)),
                List.of(new Spell(
                        WardLogs.FIRST_DAY,
                        LocalDate.of(2026, 11, 14),
                        1004,
                        Map.of("Transferred to another hospital", 12, "Died", 9),
                        6)),
                new Charting(0.006, 0.006, 0.04, Map.of("Observations", 3, "Repeat bloods", 1)),
                Hours.DAY_AND_NIGHT,
                true);
    }

    private static Recipe footCheck() {
        var course = inTurn(
                step("Arrived", 0),
                step("Shoes and socks off", 8),
                usuallyInTurn(0.02, step("Skin looked at", 3), step("Pulses felt", 3), step("Feeling tested", 4)),
                step("Risk agreed", 4),
                sometimes(0.17, step("Sent to foot team", 5)),
                sometimes(0.06, step("Dressing changed", 12)),
                step("Next check booked", 5));
        return new Recipe(
                "foot-check.csv",
                82L,
                "FC",
                List.of("type"),
                walk -> walk.attributes.put("type", walk.dice.falls(0.85) ? "type 2" : "type 1"),
                course,
                List.of(new Spell(
                        LocalDate.of(2025, 6, 3),
                        LocalDate.of(2026, 11, 13),
                        640,
                        Map.of("Left before being seen", 8),
                        2)),
                new Charting(0.008, 0.004, 0.03, Map.of("Blood pressure", 1)),
                Hours.CLINIC,
                false);
    }
}
