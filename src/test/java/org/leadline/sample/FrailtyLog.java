package org.leadline.sample;

import static org.leadline.sample.Course.inAnyOrder;
import static org.leadline.sample.Course.inTurn;
import static org.leadline.sample.Course.oneOf;
import static org.leadline.sample.Course.some;
import static org.leadline.sample.Course.sometimes;
import static org.leadline.sample.Course.step;
import static org.leadline.sample.Course.steps;
import static org.leadline.sample.Course.way;
import static org.leadline.sample.WardLogs.DAY;
import static org.leadline.sample.WardLogs.FIRST_DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.leadline.sample.Recipe.Charting;
import org.leadline.sample.Recipe.Hours;
import org.leadline.sample.Recipe.Spell;

/** Frailty with many conditions: a few settled journeys, and many that are tried out patient by patient. */
final class FrailtyLog {
    private FrailtyLog() {}

    static Recipe recipe() {
        var settled = inTurn(
                step("Medicines reviewed", 120),
                step("Falls looked into", 180),
                step("Physiotherapy", DAY / 2),
                oneOf(way(60, step("Care at home arranged", DAY)), way(40, step("Walking aid given", DAY / 2))));
        var everyoneDifferent = inTurn(
                some(2, 6, firstQuestions()),
                sometimes(0.5, step("What matters asked", 120)),
                some(3, 9, thingsTried()),
                inAnyOrder(
                        sometimes(0.6, step("Care at home arranged", DAY)),
                        sometimes(0.4, step("Plan for getting worse", 120)),
                        sometimes(0.4, step("Practice called", 120))));
        var course = inTurn(
                step("Arrived on ward", 1),
                step("Story heard", 60),
                oneOf(way(36, settled), way(64, everyoneDifferent)),
                step("Left the ward", DAY));
        return new Recipe(
                "frailty.xes.gz",
                74L,
                "FR",
                List.of("time_of_day", "living"),
                walk -> walk.attributes.put("living", walk.dice.oneOf(List.of("alone", "with family", "care home"))),
                course,
                List.of(new Spell(FIRST_DAY, LocalDate.of(2026, 10, 30), 96, Map.of("Transferred", 3, "Died", 6), 5)),
                new Charting(0.01, 0.02, 0.03, Map.of("Observations", 6, "Repeat bloods", 2)),
                Hours.DAY_AND_NIGHT,
                true);
    }

    private static Course[] firstQuestions() {
        return steps(
                90,
                "Medicines reviewed",
                "Family called",
                "Memory checked",
                "Pain asked",
                "Swallow checked",
                "Food and drink plan",
                "Falls looked into",
                "Skin looked at",
                "Mood asked",
                "Bladder and bowels");
    }

    private static Course[] thingsTried() {
        return steps(
                DAY / 2,
                "Physiotherapy",
                "Water tablets changed",
                "Blood pressure tablets stopped",
                "Insulin changed",
                "Heart team asked",
                "Kidney team asked",
                "Bone team asked",
                "Medicines reviewed",
                "Home visit",
                "Walking aid given",
                "Hearing aid mended",
                "Glasses found",
                "Family meeting",
                "Antibiotic tried",
                "Antibiotic stopped",
                "Catheter out",
                "Wound looked at",
                "Sleep plan",
                "Delirium plan",
                "Chaplain came",
                "Dog looked after");
    }
}
