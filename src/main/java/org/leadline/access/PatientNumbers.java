package org.leadline.access;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds patients' numbers of ten digits: those of England, Wales and Man (NHS number), Scotland (CHI) and Northern
 * Ireland (H&amp;C) share one check digit, modulo 11.
 */
final class PatientNumbers {
    private static final String GAP = "[ .,:;/\\\\|_*~'+-]";

    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![0-9])[0-9](?:" + GAP + "{0,3}[0-9]){9}(?![0-9])");

    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\p{L})(?:(?:nhs|chi|h ?[&+] ?c|hcn|health (?:and|&) care) ?(?:no|nr|num|number|id|#)(?!\\p{L})"
                    + "(?:[ :=#.()*\"'-]|is|was){0,6}[0-9](?:[ ./-]{0,2}[0-9]){5,11}"
                    + "|(?:nhs|chi|hcn)[ :=#.()*\"'-]{0,3}[0-9](?:[ ./-]{0,2}[0-9]){8,9}(?![0-9]))",
            Pattern.CASE_INSENSITIVE);

    /** How the ten are grouped, whatever stands between the groups. */
    private static final Set<String> USUAL = Set.of("10", "3 3 4");

    /** As {@link #USUAL}, where the number begins as issued numbers do and one kind of gap stands between the groups. */
    private static final Set<String> UNUSUAL = Set.of(
            "5 5",
            "6 4",
            "4 6",
            "3 7",
            "7 3",
            "3 4 3",
            "4 3 3",
            "2 4 4",
            "4 4 2",
            "3 3 2 2",
            "2 2 2 2 2",
            "1 1 1 1 1 1 1 1 1 1");

    private PatientNumbers() {}

    static boolean standIn(CharSequence text) {
        if (NAMED.matcher(text).find()) {
            return true;
        }
        Matcher ten = TEN_DIGITS.matcher(text);
        for (int from = 0; ten.find(from); from = ten.start() + 1) {
            if (isNumber(text, ten)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(CharSequence text, Matcher ten) {
        String written = ten.group();
        String digits = written.replaceAll("[^0-9]", "");
        return endsInItsCheckDigit(digits)
                && isGroupedLikeOne(written, digits)
                && !Around.followsTelephoneCode(text, ten.start())
                && (beginsAsIssued(digits) || !Around.isTelephone(text, ten.start()))
                && !Around.isOfAnotherThing(text, ten.start());
    }

    private static boolean isGroupedLikeOne(String written, String digits) {
        String groups = groups(written);
        String gaps = written.replaceAll("[0-9]", "");
        if (USUAL.contains(groups) && gaps.indexOf(',') < 0) {
            return digits.charAt(0) != '0' || beginsWithADate(digits);
        }
        boolean oneKindOfGap = Stream.of(written.split("[0-9]{1,9}"))
                        .filter(gap -> !gap.isEmpty())
                        .distinct()
                        .count()
                == 1;
        return (USUAL.contains(groups) || UNUSUAL.contains(groups) && oneKindOfGap) && beginsAsIssued(digits);
    }

    private static String groups(String written) {
        var groups = new StringBuilder();
        for (String group : written.split("[^0-9]{1,3}")) {
            groups.append(groups.isEmpty() ? "" : " ").append(group.length());
        }
        return groups.toString();
    }

    /** 320 to 399 in Northern Ireland, 4, 6 and 7 in England and Wales, 9 for tests, a date of birth in Scotland. */
    private static boolean beginsAsIssued(String digits) {
        return "4679".indexOf(digits.charAt(0)) >= 0
                || Integer.parseInt(digits.substring(0, 2)) >= 32 && digits.charAt(0) == '3'
                || beginsWithADate(digits);
    }

    private static boolean beginsWithADate(String digits) {
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    private static boolean endsInItsCheckDigit(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (tenDigits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == tenDigits.charAt(9) - '0';
    }
}
