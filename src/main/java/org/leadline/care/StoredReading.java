package org.leadline.care;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.care.journey.LatelyNew;
import org.leadline.care.journey.ModeReading;
import org.leadline.care.journey.NotCounted;
import org.leadline.care.journey.Picks;
import org.leadline.care.journey.Proposals;
import org.leadline.care.journey.Splits;

/**
 * What the logs of a process show, worked out when they or the picks last changed.
 *
 * @param reading null where the picks leave nothing to read
 * @param whyNone why there is no reading, in words; empty where there is one
 * @param notCounted who is left out by the picks, and why
 * @param splits the same by an attribute; null unless the picks name one
 * @param latelyNew what was new in the last hundred cases; null where there are not more than a hundred
 * @param picks what was picked
 * @param proposals what could be picked, looked for before any pick was applied
 * @param steps every kind of step of the logs and how often it was taken, before any pick, most first
 * @param attributes what a split can be made by
 * @param allCases cases of the logs, before any pick
 * @param at when it was worked out
 */
public record StoredReading(
        @Nullable ModeReading reading,
        List<String> whyNone,
        NotCounted notCounted,
        @Nullable Splits splits,
        @Nullable LatelyNew latelyNew,
        Picks picks,
        Proposals proposals,
        List<ModeReading.StepCount> steps,
        List<String> attributes,
        int allCases,
        OffsetDateTime at) {}
