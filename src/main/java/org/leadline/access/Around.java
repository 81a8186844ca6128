package org.leadline.access;

import java.util.regex.Pattern;

/** What stands just before and just after a number in a text, and so tells what kind of number it is. */
final class Around {
    /** How many characters before a number are looked at; what stands further off says nothing about it. */
    static final int NEAR = 48;

    private static final int ADDRESS = 200;

    private static final Pattern TELEPHONE = before("(?:(?<!\\p{L})(?:call|ring|rang|tel|telephone|phone|mobile|mob"
            + "|fax|bleep|pager|ext|extn|extension|text|dial|helpline|freephone|hotline|switchboard|whatsapp|sms"
            + "|(?:meeting|zoom|teams|webinar) ?(?:id)?)s?"
            + "(?:[ .:=()-]{1,2}(?:us|me|on|at|the|team|ward|no|number|is|id)?){0,4})");

    private static final Pattern TELEPHONE_CODE = before("(?:\\+[0-9]{0,3}[ .-]?\\(?0?\\)?[ .-]?"
            + "|(?<![0-9])(?:00[1-9][0-9]?[ .-]|1-|\\(?0[0-9]{1,4}\\)?[ .-]))");

    private static final Pattern OTHER_THING = before("(?<!\\p{L})(?:isbn|issn|doi|pmid|pmc|pmcid|snomed|sctid|loinc"
            + "|read|icd|opcs|bnf|dm\\+d|nct|isrctn|eudract|iras|rec|cpms|ukcrn|crn|nihr|gmc|nmc|hcpc|gphc|pin|orcid"
            + "|lot|batch|serial|sn|s/n|asset|model|part|catalogue|cat|order|po|purchase|invoice|inv|cost cent(?:re|er)"
            + "|budget|account|acc|sort|datix|incident|inc|ticket|req|ritm|chg|cr|fsn|pr|esr|employee|payroll|staff|job|request|policy|form|fp|page|udi|gtin|ean"
            + "|barcode|sku|patent|grant|charity|company|vat|licen[cs]e|pl|ce|version|room|door|passcode|password"
            + "|stock|item|device|pump|tag|project|trial|protocol|iso|iec|en|bs|ref range|contract|tender"
            + "|software|firmware|build|cas|uk|gbp|eur|usd)s?"
            + "(?:[ .:#=()/-]{1,2}(?:no|nr|num|number|id|code|ref|reference|ct|is|was|\\p{L})?){0,4}");

    private static final Pattern STAFF = before(
            "(?<!\\p{L})(?:nmc|gmc|hcpc|gphc|staff|employee|nurse|doctor|company|charity|vehicle|trial|study)'?s? ");

    private static final Pattern MONEY_OR_CROWD = before(
            "(?:[£$€] ?|(?<!\\p{L})(?:population|budget|cost|costs|costing|saved|saving|savings|spent|worth|total)"
                    + "(?: (?:of|is|was|about|over|nearly))?[ :]{1,2})");

    private static final Pattern COUNTED = Pattern.compile(
            "(?: [gh](?![\\p{L}0-9])|[ -]?%|[ -]?(?:mg|mcg|micrograms?|kg|ml|iu|units?|mmol|cm|mm|min|mins|minutes?|hrs?|hours?|am|pm|onwards"
                    + "|days?|weeks?|months?|years?|yrs?|doses?|patients?|people|persons|women|men|children|babies"
                    + "|residents|samples|visits|staff|nurses|beds?|bed days|times|beats|bpm|tablets?|points?|cases|pounds"
                    + "|euros|dollars|masks|gloves|steps|bytes|kb|mb|records|forms|events|admissions|episodes"
                    + "|attendances|inhabitants|rule|rota|pattern|split|ratio|regime|apgars?)(?![\\p{L}0-9]))",
            Pattern.CASE_INSENSITIVE);

    private Around() {}

    /** A pattern to be found at the very end of what stands {@link #before} a number. */
    static Pattern before(String pattern) {
        return Pattern.compile(pattern + "$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static CharSequence before(CharSequence text, int start) {
        return text.subSequence(Math.max(0, start - NEAR), start);
    }

    static CharSequence after(CharSequence text, int end) {
        return text.subSequence(end, Math.min(text.length(), end + NEAR));
    }

    /** Whether what stands there is said to be a telephone number, or goes on from the code of one. */
    static boolean isTelephone(CharSequence text, int start) {
        return TELEPHONE.matcher(before(text, start)).find() || followsTelephoneCode(text, start);
    }

    static boolean followsTelephoneCode(CharSequence text, int start) {
        return TELEPHONE_CODE.matcher(before(text, start)).find();
    }

    /** Whether what stands there is said to be of a thing, a book, a code list or a member of staff. */
    static boolean isOfAnotherThing(CharSequence text, int start) {
        return OTHER_THING.matcher(before(text, start)).find();
    }

    /** Whether the words that begin there go on from a word for staff, for a firm or for a study. */
    static boolean isOfStaff(CharSequence text, int start) {
        return STAFF.matcher(before(text, start)).find();
    }

    /** Whether what stands there counts something: money, people, doses. */
    static boolean isCount(CharSequence text, int start, int end) {
        return isCounted(text, end)
                || MONEY_OR_CROWD.matcher(before(text, start)).find();
    }

    static boolean isCounted(CharSequence text, int end) {
        return COUNTED.matcher(after(text, end)).lookingAt();
    }

    /** Whether it is a piece of a web address, of an e-mail address or of a DOI. */
    static boolean isInAddress(CharSequence text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < ADDRESS && text.charAt(from - 1) != ' ') {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < ADDRESS && text.charAt(to) != ' ') {
            to++;
        }
        String word = text.subSequence(from, to).toString();
        return word.contains("://")
                || word.contains("@")
                || word.startsWith("www.")
                || word.startsWith("/")
                || word.startsWith("\\")
                || word.startsWith("10.") && word.contains("/")
                || word.startsWith("doi:");
    }
}
