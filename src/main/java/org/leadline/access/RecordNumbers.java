package org.leadline.access;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds hospital, patient and record numbers: what a word calls one, and what is written like one (seven to nine
 * digits, or letters and six and more) and is not called something else.
 */
final class RecordNumbers {
    private static final String SO_TO_SAY = "(?:[ :=#.,;()\"'*/>-]|is|was|(?:no|nr|num|number|id)(?!\\p{L})){0,6}";
    private static final String VALUE =
            "(?:\\p{L}{1,4}[ ./():-]{0,4}|[0-9]{2}\\p{L}{1,2}-?)?[0-9](?:[ ./-]?[0-9]){3,15}(?![0-9])";

    private static final Pattern NAMED = pattern("(?<!\\p{L})(?:m\\.?r\\.?n\\.?s?|mr ?#|nhi|ihi|u\\.?r\\.?n|uhid"
            + "|ssn|social security|ppsn?|case ?-?notes?"
            + "|(?:hosp(?:ital)?|pat(?:ient)?|pt|unit|case|case ?-?notes?|med(?:ical)? ?rec(?:ord)?s?|health ?rec(?:ord)?s?"
            + "|records?|chart|notes?|file|folder|clinic|district|local|trust|pas|pid|epr|ehr|emr|mr|ur|fin|rio|systmone"
            + "|emis|lorenzo|cerner|epic|encounter|visit|attendance|admission|spell|episode|accession|specimen|sample|lab"
            + "|wristband|subject|participant|referral|gp|reg|registration|medicare|op|opd|ip|dw|resident|client|his|her"
            + "|their|whose|[b-hj-z])(?:'?s)?(?:[ .:-]{0,2}#|[ .:-]{1,2}(?:no|nr|num|number|id|identifier|ident|identity"
            + "|ref|reference)(?<many>s)?))(?!\\p{L})"
            + SO_TO_SAY + "(?<value>" + VALUE + ")");

    private static final Pattern NAMED_SHORTLY = pattern(
            "(?<!\\p{L})(?:patient|(?<!of )patients|pt|pid|pas|epr|hosp(?:ital)?|notes"
                    + "|case ?-?notes?|unit|u/?n|chart|file|encounter|csn|specimen|lab|accession|rio|systmone|emis|epic|acct"
                    + "|(?<!meeting |zoom |teams |webinar )id|lady|gentleman|man|woman|(?:medical )?record|mr|mrs|ms)"
                    + "[ :=#.,(-]{1,3}(?<value>(?:\\p{L}{0,3}[ /-]?|[0-9]{2}[/-])[0-9]{5,10}\\p{L}?)(?![\\p{L}0-9]|[.,][0-9])");

    private static final Pattern NAMED_AFTERWARDS = pattern("(?<![0-9\\p{L}])(?<value>\\p{L}{0,3}-?[0-9]{5,10}\\p{L}?)"
            + "[ ,=:(*-]{1,3}(?:(?:is|was|his|her|their|the|a|as) ){0,3}(?:mrn"
            + "|(?:hosp(?:ital)?|patient|pt|unit|case|case ?-?notes?|(?:medical )?record|chart)(?:'?s)?[ .]{1,2}"
            + "(?:no|num|number|id))(?!\\p{L})");

    private static final Pattern HASH = pattern("(?<![0-9\\p{L}])#(?<value>\\p{L}{0,3}[ -]?[0-9]{5,10})(?![0-9])");

    private static final Pattern SOCIAL_SECURITY =
            pattern("(?<![0-9-])(?<value>[0-9]{3}-[0-9]{2}-[0-9]{4})(?![0-9]|-[0-9])");

    private static final String ALONE = "(?<![0-9\\p{L}])(?<![0-9][.,:])";
    private static final String ENDED = "\\p{L}{0,2}(?![0-9\\p{L}]|[.,:][0-9])";

    /** What is written like a record number, the most usual first. */
    private static final List<Pattern> WRITTEN_LIKE_ONE = List.of(
            HASH,
            SOCIAL_SECURITY,
            pattern("(?<![0-9-])(?<value>[0-9]{2}(?:-[0-9]{2}){3})(?![0-9]|-[0-9])"),
            pattern(ALONE + "(?<value>\\p{L}{0,3}[0-9]{7,9})" + ENDED),
            pattern(ALONE + "(?<value>\\p{L}[/-]?[0-9]{6})" + ENDED),
            pattern(ALONE + "(?<value>\\p{L}[0-9]{2}[/-][0-9]{5,7})" + ENDED),
            Pattern.compile(ALONE + "(?<value>[B-HJ-Z] [0-9]{6,9})" + ENDED),
            Pattern.compile(ALONE + "(?<value>[A-Z]{2,4}[0-9]?[ /-]{0,2}[0-9]{6,9})" + ENDED),
            Pattern.compile(ALONE + "(?<value>[0-9]{6}[A-Z])(?![0-9\\p{L}])"));

    private RecordNumbers() {}

    static boolean standIn(CharSequence text, LocalDate today) {
        return anyOf(NAMED, text, RecordNumbers::isNamed)
                || anyOf(NAMED_SHORTLY, text, RecordNumbers::isNamedShortly)
                || anyOf(NAMED_AFTERWARDS, text, RecordNumbers::isNamedShortly)
                || WRITTEN_LIKE_ONE.stream()
                        .anyMatch(way -> anyOf(way, text, (within, found) -> isWrittenLikeOne(within, found, today)));
    }

    private interface Judgement {
        boolean holds(CharSequence text, Matcher found);
    }

    private static boolean anyOf(Pattern pattern, CharSequence text, Judgement judgement) {
        Matcher found = pattern.matcher(text);
        for (int from = 0; found.find(from); from = found.start() + 1) {
            if (judgement.holds(text, found)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(CharSequence text, Matcher found) {
        String value = found.group("value");
        return !value.matches("(?:19|20)[0-9]{2}")
                && (found.group("many") == null
                        || value.replaceAll("[^0-9]", "").length() >= 6)
                && !Around.isCounted(text, found.end("value"))
                && !Around.isOfStaff(text, found.start());
    }

    private static boolean isNamedShortly(CharSequence text, Matcher found) {
        return !Around.isCount(text, found.start("value"), found.end("value"))
                && !Around.isTelephone(text, found.start("value"))
                && !Around.isInAddress(text, found.start(), found.end());
    }

    private static boolean isWrittenLikeOne(CharSequence text, Matcher found, LocalDate today) {
        int start = found.start("value");
        int end = found.end("value");
        int figures = start;
        while (text.charAt(figures) < '0' || text.charAt(figures) > '9') {
            figures++;
        }
        return !Around.isTelephone(text, start)
                && !Around.isOfAnotherThing(text, start)
                && !Around.isOfAnotherThing(text, figures)
                && !Around.isCount(text, start, end)
                && !found.group("value").matches("[0-9]{1,4}0{5,8}")
                && !Around.isInAddress(text, start, end)
                && !(end - start == 8 && BirthDates.isOfPlans(found.group("value"), today));
    }

    private static Pattern pattern(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
