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

/** The care of Ward 7 as grammars. The chances are made up so that each log reads as its process should; they say nothing about real care. */
final class WardLogs {
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 6, 1);
    static final int DAY = 24 * 60;

    private WardLogs() {}

    static List<Recipe> recipes() {
        return List.of(
                lineInsertion(), BreathlessnessLog.recipe(), pleuralFluid(), FrailtyLog.recipe(), coughingUpBlood());
    }

    private static Recipe lineInsertion() {
        var course = inTurn(
                oneOf(way(91, step("Consent", 10)), way(9, step("Best interests noted", 10))),
                step("Time out", 15),
                usuallyInTurn(
                        0.015,
                        step("Hands washed", 3),
                        step("Full barrier draped", 5),
                        step("Skin cleaned", 4),
                        step("Line placed", 18)),
                sometimes(0.09, step("Second try agreed", 6), step("Line placed", 12)),
                step("Dressing dated", 5),
                when(walk -> walk.has("type", "central"), step("X-ray seen", 60), inTurn()),
                step("Line checked", 120));
        return new Recipe(
                "line-insertion.csv",
                78L,
                "LI",
                List.of("time_of_day", "type"),
                walk -> walk.attributes.put("type", walk.dice.falls(0.66) ? "central" : "midline"),
                course,
                List.of(new Spell(FIRST_DAY, LocalDate.of(2026, 11, 14), 214, Map.of("Transferred", 4, "Died", 1), 3)),
                new Charting(0.009, 0.006, 0.012, Map.of("Observations", 1)),
                Hours.DAY_AND_NIGHT,
                true);
    }

    private static Recipe pleuralFluid() {
        var drain = inTurn(step("Drain placed", 4 * 60), step("Drain out", 2 * DAY));
        var course = inTurn(
                step("Fluid seen on scan", 1),
                step("Choices talked through", 90),
                oneOf(
                        way(22, step("Watch and wait chosen", 30)),
                        way(26, step("Fluid tapped", 180), sometimes(0.3, drain)),
                        way(24, drain, sometimes(0.45, step("Talc used", 60))),
                        way(18, step("Long-term drain placed", 300), step("Family taught", 120)),
                        way(10, step("Camera look chosen", DAY), step("Talc used", 60))),
                sometimes(0.6, step("Result told", DAY)),
                sometimes(0.3, step("Talked over with cancer team", DAY)),
                step("Next visit agreed", DAY));
        return new Recipe(
                "fluid-around-the-lung.csv",
                73L,
                "FL",
                List.of("time_of_day", "cause"),
                walk -> walk.attributes.put(
                        "cause", walk.dice.oneOf(List.of("cancer", "cancer", "heart", "infection"))),
                course,
                List.of(new Spell(FIRST_DAY, LocalDate.of(2026, 11, 6), 260, Map.of("Transferred", 3, "Died", 5), 4)),
                new Charting(0.008, 0.005, 0.02, Map.of("Observations", 2)),
                Hours.DAY_AND_NIGHT,
                true);
    }

    private static Recipe coughingUpBlood() {
        var course = inTurn(
                step("Blood seen", 1),
                step("Help called", 4),
                usuallyInTurn(0.3, step("Lying on the bleeding side", 5), step("Oxygen set", 3), step("Drip in", 6)),
                sometimes(0.6, step("Clotting medicine given", 10)),
                oneOf(
                        way(50, step("Scan", 60)),
                        way(30, step("Scan", 60), step("Bleeding vessel blocked", 180)),
                        way(20, step("Comfort care agreed", 45))),
                step("Safe again", 300));
        return new Recipe(
                "coughing-up-blood.csv",
                75L,
                "CB",
                List.of("time_of_day"),
                walk -> {},
                course,
                List.of(new Spell(
                        FIRST_DAY, LocalDate.of(2026, 11, 10), 34, Map.of("To critical care", 3, "Died", 2), 0)),
                new Charting(0.02, 0.02, 0.02, Map.of("Observations", 3)),
                Hours.DAY_AND_NIGHT,
                true);
    }
}
