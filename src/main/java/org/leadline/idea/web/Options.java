package org.leadline.idea.web;

import gg.jte.support.LocalizationSupport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.idea.IdeaAnswer;
import org.leadline.idea.SmallTest.Verdict;
import org.leadline.idea.share.Cell;
import org.leadline.unit.Visibility;

/** What can be chosen in the forms of ideas and tests, and the tables of the two shares, in words. */
public final class Options {
    private static final int LONGEST_TITLE = 200;

    private Options() {}

    public static Map<String, String> visibilities(LocalizationSupport words) {
        return seen(word -> words.lookup("idea.visibility." + word));
    }

    public static Map<String, String> visibilityHints(LocalizationSupport words) {
        return seen(word -> words.lookup("idea.visibility." + word + ".about"));
    }

    public static Map<String, String> answers(LocalizationSupport words) {
        return options(
                Stream.of(IdeaAnswer.values()).map(IdeaAnswer::word), word -> words.lookup("idea.answer." + word));
    }

    public static Map<String, String> answerHints(LocalizationSupport words) {
        return options(
                Stream.of(IdeaAnswer.values()).map(IdeaAnswer::word),
                word -> words.lookup("idea.answer." + word + ".about"));
    }

    public static Map<String, String> verdicts(LocalizationSupport words) {
        return options(
                Stream.of(Verdict.values()).map(Verdict::word), word -> words.lookup("idea.test.verdict." + word));
    }

    public static Map<String, String> verdictHints(LocalizationSupport words) {
        return options(
                Stream.of(Verdict.values()).map(Verdict::word),
                word -> words.lookup("idea.test.verdict." + word + ".about"));
    }

    /** A title as a part of an address, not longer than what is asked about may be called. */
    public static String part(String title) {
        String shown = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
        return URLEncoder.encode(shown, StandardCharsets.UTF_8);
    }

    /** "3 of 12". */
    public static String share(LocalizationSupport words, int some, int all) {
        return words.lookup("idea.shares.of").replace("{0}", "" + some).replace("{1}", "" + all);
    }

    /** The sentence about the days to a first answer. */
    public static String firstAnswers(LocalizationSupport words, @Nullable Double medianDays, boolean layer) {
        if (medianDays == null) {
            return words.lookup(layer ? "idea.shares.answer.few" : "idea.shares.answer.none");
        }
        return medianDays <= 1
                ? words.lookup("idea.shares.answer.day")
                : words.lookup("idea.shares.answer.days").replace("{0}", days(medianDays));
    }

    /** What a table of the first share says of a group. */
    public static String ofIdeas(LocalizationSupport words, Cell cell) {
        return share(words, cell.ofIdeas().inUse(), cell.ofIdeas().said());
    }

    /** What a table of the second share says of a group. */
    public static String ofPeople(LocalizationSupport words, Cell cell) {
        return share(words, cell.ofPeople().withOneInUse(), cell.ofPeople().people());
    }

    private static String days(double days) {
        String shown = String.format(Locale.ROOT, "%.1f", days);
        return shown.endsWith(".0") ? shown.substring(0, shown.length() - 2) : shown;
    }

    private static Map<String, String> seen(Function<String, String> said) {
        return options(Stream.of(Visibility.OURS, Visibility.OPEN).map(Visibility::word), said);
    }

    private static Map<String, String> options(Stream<String> keys, Function<String, String> said) {
        Map<String, String> options = new LinkedHashMap<>();
        keys.forEach(key -> options.put(key, said.apply(key)));
        return options;
    }
}
