package org.leadline.protocol.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadline.access.Sentences;
import org.leadline.protocol.Cluster;
import org.leadline.protocol.OverRide;
import org.leadline.protocol.OverRideTallies.Tally;
import org.leadline.protocol.OverRides.LookedBack;
import org.leadline.protocol.Reason;
import org.leadline.protocol.Reasons;
import org.leadline.protocol.Sort;
import org.springframework.stereotype.Component;

/** The sentences of the pages about over-rides. */
@Component
class OverRideWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final List<String> DAYS_UNTIL_LOOK_BACK = List.of("0", "1", "7", "30");
    private final Reasons reasons;
    private final Sentences sentences;
    private final Clock clock;

    OverRideWords(Reasons reasons, Sentences sentences, Clock clock) {
        this.reasons = reasons;
        this.sentences = sentences;
        this.clock = clock;
    }

    String say(String key, Object... values) {
        return sentences.say("override." + key, values);
    }

    Map<String, String> problems(Map<String, String> keys) {
        return sentences.say(keys);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String day(Instant at) {
        return DAY.format(at.atZone(clock.getZone()));
    }

    String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Those that are offered first, by code what they say. */
    Map<String, String> first() {
        Map<String, String> chips = new LinkedHashMap<>();
        reasons.listFirst().stream().filter(reason -> !reason.isGroup()).forEach(reason -> put(chips, reason));
        reasons.listFirst().stream().filter(Reason::isGroup).forEach(reason -> put(chips, reason));
        return chips;
    }

    /** Every reason, by what its group says. */
    Map<String, Map<String, String>> groups() {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        reasons.list()
                .forEach(reason -> put(
                        groups.computeIfAbsent(reasons.words(reason.group()), group -> new LinkedHashMap<>()), reason));
        return groups;
    }

    /** The ways to sort, by word what they say. */
    Map<String, String> sorts() {
        Map<String, String> sorts = new LinkedHashMap<>();
        for (Sort sort : Sort.values()) {
            sorts.put(sort.word(), capital(say("sort." + sort.word())));
        }
        return sorts;
    }

    Map<String, String> sortHints() {
        Map<String, String> hints = new LinkedHashMap<>();
        for (Sort sort : Sort.values()) {
            hints.put(sort.word(), say("cluster.sort.hint." + sort.word()));
        }
        return hints;
    }

    /** When to be asked whether it helped; the day that was chosen first, where one was. */
    Map<String, String> lookBacks(OverRide one) {
        Map<String, String> days = new LinkedHashMap<>();
        if (one.lookBackOn() != null) {
            days.put("", say("look.keep", day(one.lookBackOn())));
        }
        DAYS_UNTIL_LOOK_BACK.forEach(in -> days.put(in, say("look." + in)));
        return days;
    }

    /** What a unit's over-rides come to, in two sentences at most. */
    List<String> counts(Tally tally) {
        List<String> lines = new ArrayList<>();
        if (tally.all() == 0) {
            lines.add(say("counts.none"));
        } else {
            lines.add(say(tally.all() == 1 ? "counts.one" : "counts", tally.all(), tally.withReason()));
            if (tally.patientChose() > 0) {
                lines.add(say("counts.chose", tally.patientChose()));
            }
        }
        return List.copyOf(lines);
    }

    String lookedBack(LookedBack looked) {
        return looked.due() == 0 ? "" : say("owned.looked", looked.done(), looked.due(), looked.helped(), looked.not());
    }

    /** How a cluster stands, as small words under it. */
    String standing(Cluster cluster) {
        if (cluster.answer() != null && cluster.answeredOn() != null) {
            return say("row.answered", capital(say("sort." + cluster.answer().word())), day(cluster.answeredOn()));
        }
        return say(cluster.late() ? "row.late" : "row.open", day(cluster.answerBy()));
    }

    /** In how many clusters owner and peer said the same; empty where both have sorted none. */
    String agreement(List<Cluster> clusters) {
        List<Cluster> both = clusters.stream()
                .filter(cluster -> cluster.ownerSort() != null && cluster.peerSort() != null)
                .toList();
        return both.isEmpty()
                ? ""
                : say("agreement", both.stream().filter(Cluster::agreed).count(), both.size());
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void put(Map<String, String> chips, Reason reason) {
        chips.put(reason.code(), reasons.words(reason.code()));
    }
}
