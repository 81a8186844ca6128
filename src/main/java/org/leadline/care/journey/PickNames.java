package org.leadline.care.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Checks that picks name what the log holds, and says what is near to a name that it does not. */
final class PickNames {
    private static final int NEAREST = 3;
    private static final int NAMED = 10;

    private final EventLog log;

    PickNames(EventLog log) {
        this.log = log;
    }

    List<String> faults(Picks picks) {
        var faults = new ArrayList<String>();
        var named = new LinkedHashSet<String>();
        Stream.of(picks.keep(), picks.leaveOut(), picks.finishedBy()).forEach(named::addAll);
        picks.takenOut().forEach(ending -> named.add(ending.activity()));
        for (String name : named) {
            if (!log.activities().contains(name)) {
                faults.add(Words.say("pick.unknown", "name", name) + " " + instead(name, log.activities()));
            }
        }
        var attributes = log.attributes().stream().map(EventLog.Attribute::name).toList();
        String splitBy = picks.splitBy();
        if (splitBy != null && !attributes.contains(splitBy)) {
            String fault = Words.say("pick.noAttribute", "name", splitBy);
            faults.add(attributes.isEmpty() ? fault : fault + " " + instead(splitBy, attributes));
        }
        return List.copyOf(faults);
    }

    private static String instead(String name, List<String> known) {
        int far = Math.max(2, name.length() / 3);
        var near = known.stream()
                .filter(other -> distance(name, other) <= far || holds(name, other))
                .sorted(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(NameOrder.BY_BYTES))
                .limit(NEAREST)
                .toList();
        return near.isEmpty()
                ? Words.say("pick.nothingNear", "names", Words.list(known, NAMED))
                : Words.say("pick.near", "names", Words.list(near, NEAREST));
    }

    private static boolean holds(String name, String other) {
        String one = name.toLowerCase(Locale.ROOT).strip();
        String two = other.toLowerCase(Locale.ROOT).strip();
        return !one.isEmpty() && !two.isEmpty() && (one.contains(two) || two.contains(one));
    }

    /** Letters to change, add or drop, whatever their case (Levenshtein). */
    private static int distance(String name, String other) {
        String one = name.toLowerCase(Locale.ROOT);
        String two = other.toLowerCase(Locale.ROOT);
        int[] row = new int[two.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int changed = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[two.length()];
    }
}
