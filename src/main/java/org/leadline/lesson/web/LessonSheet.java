package org.leadline.lesson.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.lesson.Lesson;
import org.leadline.lesson.Lessons;
import org.leadline.unit.sheet.OnSheet;
import org.leadline.unit.sheet.Section;
import org.leadline.unit.sheet.SheetLine;
import org.springframework.stereotype.Component;

/** One lesson on a unit's huddle sheet: the newest in the week after it was given, then each in its turn, another every Monday. */
@Component
class LessonSheet implements OnSheet {
    private static final LocalDate A_MONDAY = LocalDate.of(2024, 1, 1);
    private static final int LONGEST_LINE = 180;
    private final Lessons lessons;
    private final LearnWords words;
    private final Clock clock;

    LessonSheet(Lessons lessons, LearnWords words, Clock clock) {
        this.lessons = lessons;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.LESSON;
    }

    @Override
    public String address(long unitId) {
        return "/learn?unit=" + unitId;
    }

    @Override
    public List<SheetLine> listLines(SignedIn me, long unitId) {
        List<Lesson> all = new ArrayList<>(lessons.list(me, unitId));
        if (all.isEmpty()) {
            return List.of();
        }
        LocalDate monday = LocalDate.now(clock).with(DayOfWeek.MONDAY);
        Lesson newest = all.getFirst();
        if (LocalDate.ofInstant(newest.at(), clock.getZone()).isAfter(monday.minusWeeks(1))) {
            return List.of(line(newest));
        }
        all.sort(Comparator.comparing(Lesson::id));
        int turn = Math.floorMod(ChronoUnit.WEEKS.between(A_MONDAY, monday), all.size());
        return List.of(line(all.get(turn)));
    }

    private SheetLine line(Lesson lesson) {
        String learned = lesson.learned().replaceAll("\\s+", " ");
        String shown = learned.length() <= LONGEST_LINE
                ? learned
                : learned.substring(0, learned.lastIndexOf(' ', LONGEST_LINE)).stripTrailing() + " …";
        return new SheetLine(
                words.say("lesson.sheet.lesson", shown),
                words.say("lesson.sheet.by", lesson.authorName(), lesson.authorRole()),
                null,
                false,
                lesson.address());
    }
}
