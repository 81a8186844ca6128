package org.leadline.lesson.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.lesson.HeadsUp;
import org.leadline.lesson.Leg;
import org.leadline.lesson.Lesson;
import org.leadline.lesson.Thanks;

/** Heads-ups, lessons and thanks as JSON: what their pages show and nothing more. Whoever raised a heads-up stands in none of it. */
final class LearnJson {
    private LearnJson() {}

    /** A heads-up, and each unit's turn with it. */
    record HeadsUpJson(
            long id,
            String address,
            long unit,
            String where,
            String what,
            @Nullable String more,
            String state,
            Instant at,
            List<LegJson> legs) {
        static HeadsUpJson of(HeadsUp headsUp) {
            Leg last = headsUp.last();
            return new HeadsUpJson(
                    headsUp.id(),
                    headsUp.address(),
                    headsUp.unitId(),
                    headsUp.where(),
                    headsUp.what(),
                    headsUp.more(),
                    last.ended() != null ? "ended" : last.isOpen() ? "open" : "acknowledged",
                    headsUp.at(),
                    headsUp.legs().stream().map(LegJson::of).toList());
        }
    }

    /** One unit's turn; how it ended is null until it has. */
    record LegJson(
            long unit,
            Instant at,
            Instant dueAt,
            @Nullable Instant acknowledgedAt,
            @Nullable String ending,
            @Nullable String line,
            @Nullable String passedTo,
            @Nullable Instant endedAt) {
        static LegJson of(Leg leg) {
            Leg.Ended ended = leg.ended();
            return ended == null
                    ? new LegJson(leg.unitId(), leg.at(), leg.dueAt(), leg.acknowledgedAt(), null, null, null, null)
                    : new LegJson(
                            leg.unitId(),
                            leg.at(),
                            leg.dueAt(),
                            leg.acknowledgedAt(),
                            ended.ending().word(),
                            ended.line(),
                            ended.passedTo(),
                            ended.at());
        }
    }

    /** A lesson. @param teachingCaseOn when its author agreed that it may be printed as a teaching case; null where they have not */
    record LessonJson(
            long id,
            String address,
            long unit,
            String author,
            String role,
            String happened,
            String learned,
            String changes,
            String seenBy,
            Instant at,
            @Nullable LocalDate teachingCaseOn) {
        static LessonJson of(Lesson lesson) {
            Lesson.TeachingCase teachingCase = lesson.teachingCase();
            return new LessonJson(
                    lesson.id(),
                    lesson.address(),
                    lesson.unitId(),
                    lesson.authorName(),
                    lesson.authorRole(),
                    lesson.happened(),
                    lesson.learned(),
                    lesson.changes(),
                    lesson.visibility().word(),
                    lesson.at(),
                    teachingCase == null ? null : teachingCase.on());
        }
    }

    /** Thanks that one received. */
    record ThanksJson(long id, String address, String from, String kind, String deed, Instant at, boolean shown) {
        static ThanksJson of(Thanks thanks, String from) {
            return new ThanksJson(
                    thanks.id(),
                    thanks.address(),
                    from,
                    thanks.kind().word(),
                    thanks.deed(),
                    thanks.at(),
                    thanks.shownAt() != null);
        }
    }

    /** @param once a UUID under which it acts once; may be left out */
    record Raise(
            long unit,
            @Nullable String where,
            @Nullable String what,
            @Nullable String more,
            @Nullable String once) {}

    /** @param toUnit the layer above or neighbour it is passed on to @param to or somebody outside of Leadline */
    record End(
            @Nullable String ending,
            @Nullable String line,
            @Nullable Long toUnit,
            @Nullable String to) {}

    /** @param seenBy ours, counts-up or open */
    record Give(
            long unit,
            @Nullable String happened,
            @Nullable String learned,
            @Nullable String changes,
            @Nullable String seenBy,
            @Nullable String once) {}

    record Thank(
            long unit,
            long to,
            @Nullable String kind,
            @Nullable String deed,
            @Nullable String once) {}

    /** Where what was done stands. */
    record Done(String address) {}

    /** A body in which nothing stands. */
    record Nothing() {}
}
