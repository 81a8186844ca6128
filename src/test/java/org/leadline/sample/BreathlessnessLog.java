package org.leadline.sample;

import static org.leadline.sample.Course.inTurn;
import static org.leadline.sample.Course.oneOf;
import static org.leadline.sample.Course.scattered;
import static org.leadline.sample.Course.sometimes;
import static org.leadline.sample.Course.step;
import static org.leadline.sample.Course.steps;
import static org.leadline.sample.Course.way;
import static org.leadline.sample.Course.when;
import static org.leadline.sample.WardLogs.DAY;
import static org.leadline.sample.WardLogs.FIRST_DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.leadline.sample.Recipe.Charting;
import org.leadline.sample.Recipe.Hours;
import org.leadline.sample.Recipe.Spell;

/** Breathlessness on Ward 7, which drifts: from March 2026 three in ten journeys hold the steps of a new form and its orders, anywhere in the stay. */
final class BreathlessnessLog {
    private static final LocalDate NEW_FORM = LocalDate.of(2026, 3, 1);

    private BreathlessnessLog() {}

    static Recipe recipe() {
        var treatment = oneOf(
                way(
                        36,
                        step("Nebuliser", 20),
                        step("Steroids started", 30),
                        sometimes(0.25, step("Mask ventilation", 120))),
                way(28, step("Chest X-ray", 60), step("Antibiotic started", 30)),
                way(18, step("Chest X-ray", 60), step("Water tablets started", 30)),
                way(12, step("Clot scan", 180), step("Blood thinner started", 60)),
                way(6, step("Fan and calm breathing", 20)));
        final Course[] usual = {
            step("First look", 20),
            step("Oxygen set", 10),
            treatment,
            step("Senior review", 240),
            sometimes(0.45, step("Breathing exercises taught", DAY)),
            step("Home plan agreed", DAY)
        };
        var arriving = step("Arrived on ward", 1);
        var leaving = oneOf(way(86, step("Home", DAY)), way(14, step("To rehabilitation", 3 * DAY)));
        var before = inTurn(arriving, inTurn(usual), leaving);
        var sinceNewForm =
                inTurn(arriving, oneOf(way(70, inTurn(usual)), way(30, scattered(usual, newSteps()))), leaving);
        return new Recipe(
                "breathlessness.csv.gz",
                72L,
                "BR",
                List.of("time_of_day", "arrived_by"),
                walk -> walk.attributes.put(
                        "arrived_by", walk.dice.oneOf(List.of("ambulance", "ambulance", "clinic", "own way"))),
                when(walk -> walk.startsOnOrAfter(NEW_FORM), sinceNewForm, before),
                List.of(
                        new Spell(
                                FIRST_DAY,
                                NEW_FORM.minusDays(1),
                                600,
                                Map.of("Transferred to another hospital", 5, "Died", 4),
                                0),
                        new Spell(
                                NEW_FORM,
                                LocalDate.of(2026, 11, 6),
                                400,
                                Map.of("Transferred to another hospital", 4, "Died", 3),
                                21)),
                new Charting(0.004, 0.003, 0.03, Map.of("Observations", 2, "Repeat bloods", 1)),
                Hours.DAY_AND_NIGHT,
                true);
    }

    private static List<Course> newSteps() {
        return List.of(steps(
                45,
                "Form: breathing score",
                "Form: mood asked",
                "Form: sleep asked",
                "Form: inhaler watched",
                "Order: walking test",
                "Order: heart scan",
                "Order: chest clinic",
                "Order: home monitor",
                "Order: virtual ward"));
    }
}
