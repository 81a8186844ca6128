package org.leadline.post;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.unit.sheet.Waiting;

/**
 * One action of a weekly letter.
 *
 * @param kind which generic words: {@code digest.<kind>}
 * @param number how many of that kind wait, 2 and more; null for one, and where a number is not told
 * @param path where it is done
 */
record WeeklyLine(String kind, @Nullable Integer number, String path) {
    static final String QUEUE = "/me";

    /** Nothing that lets a letter count a sounding leaves the house. */
    private static final String OF_A_SOUNDING = "sounding-";

    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*");
    private static final int LONGEST_PATH = 200;

    /** One line for each kind, in the order in which the first of it stands: alone it leads to its page, otherwise to one's own. */
    static List<WeeklyLine> of(List<Waiting> waiting) {
        Map<String, List<Waiting>> kinds =
                waiting.stream().collect(Collectors.groupingBy(Waiting::kind, LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream().map(WeeklyLine::ofOneKind).toList();
    }

    private static WeeklyLine ofOneKind(List<Waiting> same) {
        Waiting first = same.getFirst();
        boolean counted = same.size() > 1 && !first.kind().startsWith(OF_A_SOUNDING);
        return new WeeklyLine(
                first.kind(), counted ? same.size() : null, same.size() == 1 ? plain(first.address()) : QUEUE);
    }

    private static String plain(String address) {
        String path = address.replaceFirst("[?#].*", "");
        return path.length() <= LONGEST_PATH && PATH.matcher(path).matches() ? path : QUEUE;
    }
}
