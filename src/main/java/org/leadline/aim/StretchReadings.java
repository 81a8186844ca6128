package org.leadline.aim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leadline.access.Sentences;
import org.leadline.aim.stretch.Belief;
import org.leadline.aim.stretch.StretchGuard;
import org.leadline.aim.stretch.StretchGuard.Reading;
import org.leadline.unit.sheet.Wins;
import org.leadline.unit.sheet.Wins.Win;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the guard of stretches what it looks at: the answers, counted, and what the unit has made real in the half year before. */
@Component
class StretchReadings {
    static final String TIMES = "times";
    static final String ROOM = "room";
    static final String ROOM_YES = "yes";
    static final String ROOM_SOME = "some";
    static final String ROOM_NO = "no";
    static final int OF_TEN = 10;
    private static final Duration LATELY = Duration.ofDays(182);
    private final ObjectProvider<Wins> records;
    private final Sentences sentences;
    private final Clock clock;

    StretchReadings(ObjectProvider<Wins> records, Sentences sentences, Clock clock) {
        this.records = records;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** What the unit has made real of late, from the records of every part. */
    List<Win> listWins(long unitId) {
        Instant since = clock.instant().minus(LATELY);
        return records.stream()
                .flatMap(part -> part.listWins(unitId, since).stream())
                .toList();
    }

    /** The answers of a sounding about belief, counted. */
    static Belief belief(Map<String, String> counts) {
        List<Integer> times = new ArrayList<>();
        for (int inTen = 0; inTen <= OF_TEN; inTen++) {
            for (int many = count(counts, TIMES, Integer.toString(inTen)); many > 0; many--) {
                times.add(inTen);
            }
        }
        return new Belief(
                times, count(counts, ROOM, ROOM_YES), count(counts, ROOM, ROOM_SOME), count(counts, ROOM, ROOM_NO));
    }

    AskedAim.Guard read(Belief belief, long unitId) {
        List<Win> wins = listWins(unitId);
        Reading reading = StretchGuard.read(belief, wins.size());
        String middle = middle(belief.middle());
        return new AskedAim.Guard(
                reading.says(),
                sentences.say(
                        "aimask.guard.because." + reading.because().word(),
                        middle,
                        wins.size(),
                        belief.answered(),
                        belief.noRoom(),
                        wins.stream().limit(2).map(Win::line).collect(Collectors.joining("; "))),
                wins.size());
    }

    /** Nobody was heard, or too few to show. */
    AskedAim.Guard notHeard(long unitId) {
        return read(new Belief(List.of(), 0, 0, 0), unitId);
    }

    /** 4 or 4.5. */
    static String middle(double middle) {
        return middle == Math.rint(middle) ? Long.toString(Math.round(middle)) : Double.toString(middle);
    }

    private static int count(Map<String, String> counts, String field, String option) {
        return Integer.parseInt(counts.getOrDefault(field + "=" + option, "0"));
    }
}
