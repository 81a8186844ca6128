package org.leadline.access;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates of birth. A whole date counts as one where it is said to be of birth, and where it lies more than 400
 * days back: plans, meetings and reviews lie nearer. Up to twenty years back it passes where the words beside it speak
 * of a guideline, a beginning or a period.
 */
final class BirthDates {
    private static final int DAYS_OF_PLANS = 400;
    private static final int YEARS_OF_GUIDELINES = 20;

    /** A year of two digits lies at most so many years ahead; else it is of the century before. */
    private static final int YEARS_AHEAD = 2;

    private static final String MONTH = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY = "(?:(?<day>0?[1-9]|[12][0-9]|3[01])(?: ?(?:st|nd|rd|th))?|(?<dayInWords>"
            + "(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
            + "|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]{3,6}teenth"
            + "|twentieth|thirtieth))";
    private static final String YEAR = "(?<year>(?:19|20)[0-9]{2})";
    private static final String ALONE = "(?<![0-9])(?<![0-9][./:,-])";

    /** The ways in which a whole date is written; the last ones only where a word says that it is of birth. */
    private static final List<Pattern> ANYWHERE = List.of(
            pattern(ALONE + "(?<day>[0-9]{1,2})(?:st|nd|rd|th)? ?(?<gap>[./\\\\|_:, -]) ?(?<figure>[0-9]{1,2})"
                    + "(?: ?\\k<gap>| ?[./\\\\|_-]) ?" + YEAR + "(?![0-9])"),
            pattern(ALONE + "(?<day>[0-9]{1,2}) ?(?<gap>[./\\\\-]) ?(?<figure>[0-9]{1,2}) ?\\k<gap> ?"
                    + "(?<short>'?[0-9]{2})(?![0-9]|[./:-][0-9])"),
            pattern("(?<![0-9])" + YEAR + " ?(?<gap>[./\\\\|_: -]) ?(?<figure>[0-9]{1,2}) ?\\k<gap> ?"
                    + "(?<day>[0-9]{1,2})(?![0-9])"),
            pattern("(?<![0-9\\p{L}])" + DAY + "[ ./,-]{0,2}(?:(?:day )?of )?" + MONTH + "[ ./,'-]{0,3}(?:" + YEAR
                    + "(?![0-9])|(?<short>'?[0-9]{2})(?![0-9]|[.:-][0-9]))"),
            pattern("(?<!\\p{L})" + MONTH + "[ ./-]{0,2}(?:the )?" + DAY + "[ ./,-]{1,3}(?:" + YEAR
                    + "|(?<short>'[0-9]{2}))(?![0-9])"),
            pattern("(?<![0-9])" + YEAR + "[ ./-]{0,2}" + MONTH + "[ ./-]{0,2}" + DAY + "(?![0-9])"),
            pattern("(?<![0-9])" + YEAR + "(?<figure>0[1-9]|1[0-2])(?<day>0[1-9]|[12][0-9]|3[01])(?![0-9])"),
            pattern("(?<![0-9])(?<day>0[1-9]|[12][0-9]|3[01])(?<figure>0[1-9]|1[0-2])" + YEAR + "(?![0-9])"));

    private static final String OF_BIRTH =
            "d ?[./-]? ?o ?[./-]? ?b|(?:date|day)[ -]?(?:of)?[ -]?birth|birth[ -]?da(?:te|y)"
                    + "|b-?day|year of birth|yob";
    private static final String SO_TO_SAY = "(?:[ :=#.,;()\"'*/>-]|is|was|on|of|the|as|given|recorded|noted|and"
            + "|dd/?mm/?yy(?:yy)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day){0,12}";

    private static final Pattern NAMED_IN_FIGURES = pattern("(?<!\\p{L})(?:" + OF_BIRTH + ")" + SO_TO_SAY
            + "(?:[0-9]{6}(?![0-9])|[0-9]{8}(?![0-9])|[0-9]{1,2} [0-9]{1,2} [0-9]{2}(?![0-9])"
            + "|[0-9]{1,4}(?<gap>[./ _:,|-])[0-9]{1,2}\\k<gap>[0-9]{1,4}(?![0-9])"
            + "|(?:0?[1-9]|1[0-2])[./ -](?:19|20)[0-9]{2}(?![0-9])"
            + "|" + DAY + "[ ./,-]{0,2}(?:of )?" + MONTH + "|" + MONTH.replace("?<month>", "")
            + "[ ./-]{0,2}[0-9]{1,2})");
    private static final Pattern BORN_IN_FIGURES = pattern(
            "(?<!\\p{L})born(?: on)?[ :]{1,2}(?:[0-9]{6}|[0-9]{8}" + "|[0-9]{1,2} [0-9]{1,2} [0-9]{2})(?![0-9])");
    private static final Pattern YEAR_OF_BIRTH = pattern("(?<!\\p{L})(?:(?:year of birth|yob)[ :=-]{0,3}(?:is |was )?"
            + "|(?:dob|date of birth) ?[:=] ?)(?:19|20)[0-9]{2}(?![0-9])");

    private static final Pattern NAMED_BEFORE = Around.before("(?<!\\p{L})(?:" + OF_BIRTH + "|birth)" + SO_TO_SAY);
    private static final Pattern NAMED_AFTER =
            pattern("[ ,(=:*-]{0,3}(?:(?:is|was|his|her|their|the|as) ){0,3}(?:" + OF_BIRTH + "|birth)(?!\\p{L})");
    private static final Pattern BORN_BEFORE = Around.before("(?<!babies )(?<!infants )(?<!people )(?<!children )"
            + "(?<!women )(?<!men )(?<!patients )(?<!those )(?<!everyone )(?<!anyone )(?<!all )(?<!\\p{L})born"
            + "(?:,? (?!(?:by|before|after|since|from|until|between|or) )[\\p{L}0-9:]{1,12}){0,4}[ :,(-]{0,3}");
    private static final Pattern BORN_IN_A_PERIOD = Around.before(
            "(?<!\\p{L})born (?:on or |in or )?(?:before|after|between|since|from|until)(?!\\p{L}).{0,24}");

    private static final Pattern BESIDE_A_PLAN = Around.before("(?<!\\p{L})(?:(?:since|from|until|till|by|before|after"
            + "|between|effective|dated|due|expire[sd]?|valid|w/c|ending|starting)"
            + "(?:[ :,(-]{1,2}(?:the|on|or|end of|about|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?){0,3}"
            + "|(?:guidelines?|guidance|polic(?:y|ies)|protocols?|pathways?|versions?|published|updated|issued|revised"
            + "|approved|launched|introduced|agreed|signed|minutes|meetings?|audits?|audited|standards?|act|regulations?"
            + "|baseline|deadline|expiry|contract|editions?|figures|data|surveys?|review date|next review|went live"
            + "|go-?live|started|began|opened|closed|ends?|ended|ran|running|period|quarter|leaflet|form|document|changed|incidents?"
            + "|outbreaks?|inspections?|training|teaching|issue|(?:ng|cg|qs|ta) ?[0-9]{1,5})"
            + "(?!\\p{L})[^.;?!]{0,24})");
    private static final Pattern END_OF_A_PERIOD = Around.before("[0-9] ?(?:to|until|till|through|and|-) ?");
    private static final Pattern BEGINNING_OF_SOMETHING = pattern(" ?(?:to|until|till|through|and|-) ?[0-9]"
            + "|,? (?:we|our|the (?:ward|team|unit|policy|guideline|form|pathway|protocol)) ");
    private static final Pattern NUMBERED_PART =
            Around.before("(?<!\\p{L})(?:v|ver|version|release|rev|revision|section"
                    + "|sect|para|paragraph|step|chapter|table|fig|figure|item|appendix|clause|rule|recommendation|ng ?[0-9]{0,4}"
                    + "|qs ?[0-9]{0,4}|cg ?[0-9]{0,4}|ta ?[0-9]{0,5}|iso|iec|en|ip|address|build|firmware|software|apgars?|ratio"
                    + "|gcs|scores?|scored|titrate|doses?)[. :]{0,2}(?:(?:no|number|of)[. ]{0,2})?");

    private BirthDates() {}

    static boolean standIn(CharSequence text, LocalDate today) {
        return NAMED_IN_FIGURES.matcher(text).find()
                || BORN_IN_FIGURES.matcher(text).find()
                || YEAR_OF_BIRTH.matcher(text).find()
                || ANYWHERE.stream().anyMatch(way -> standIn(text, way, today));
    }

    /** Whether eight digits are a date on which a plan may lie. */
    static boolean isOfPlans(String eightDigits, LocalDate today) {
        return ANYWHERE.stream()
                .map(way -> way.matcher(eightDigits))
                .filter(Matcher::matches)
                .anyMatch(date -> date(date, today)
                        .filter(day -> day.isAfter(today.minusDays(DAYS_OF_PLANS))
                                && day.isBefore(today.plusYears(YEARS_OF_GUIDELINES)))
                        .isPresent());
    }

    private static boolean standIn(CharSequence text, Pattern way, LocalDate today) {
        Matcher date = way.matcher(text);
        for (int from = 0; date.find(from); from = date.start() + 1) {
            if (isOfBirth(text, date, today)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfBirth(CharSequence text, Matcher found, LocalDate today) {
        Optional<LocalDate> date = date(found, today);
        CharSequence before = Around.before(text, found.start());
        CharSequence after = Around.after(text, found.end());
        if (date.isEmpty() || BORN_IN_A_PERIOD.matcher(before).find()) {
            return false;
        }
        if (NAMED_BEFORE.matcher(before).find()
                || BORN_BEFORE.matcher(before).find()
                || NAMED_AFTER.matcher(after).lookingAt()) {
            return true;
        }
        boolean ofTwoDigits = group(found, "short") != null;
        if (ofTwoDigits && (NUMBERED_PART.matcher(before).find() || Around.isCounted(text, found.end()))
                || Around.isInAddress(text, found.start(), found.end())
                || isOneRun(found) && Around.isOfAnotherThing(text, found.start())) {
            return false;
        }
        boolean inAPlan = BESIDE_A_PLAN.matcher(before).find()
                || END_OF_A_PERIOD.matcher(before).find()
                || BEGINNING_OF_SOMETHING.matcher(after).lookingAt();
        return date.get().isBefore(inAPlan ? today.minusYears(YEARS_OF_GUIDELINES) : today.minusDays(DAYS_OF_PLANS));
    }

    private static boolean isOneRun(Matcher found) {
        return found.end() - found.start() == 8
                && found.group().chars().allMatch(character -> character >= '0' && character <= '9');
    }

    private static Optional<LocalDate> date(Matcher found, LocalDate today) {
        String full = group(found, "year");
        int year =
                full == null ? fullYear(Objects.requireNonNull(group(found, "short")), today) : Integer.parseInt(full);
        String inFigures = group(found, "day");
        int day = inFigures == null ? 1 : Integer.parseInt(inFigures);
        String name = group(found, "month");
        int month = name == null ? Integer.parseInt(Objects.requireNonNull(group(found, "figure"))) : month(name);
        return month > 12 ? on(year, day, month) : on(year, month, day);
    }

    /** The day, or the last of its month where it has no such day; empty where there is no such month. */
    private static Optional<LocalDate> on(int year, int month, int day) {
        return month < 1 || month > 12 || day < 1 || day > 31
                ? Optional.empty()
                : Optional.of(YearMonth.of(year, month))
                        .map(within -> within.atDay(Math.min(day, within.lengthOfMonth())));
    }

    private static @Nullable String group(Matcher found, String name) {
        return found.namedGroups().containsKey(name) ? found.group(name) : null;
    }

    private static int fullYear(String twoDigits, LocalDate today) {
        int year = Integer.parseInt(twoDigits.replace("'", "")) + today.getYear() / 100 * 100;
        return year > today.getYear() + YEARS_AHEAD ? year - 100 : year;
    }

    private static int month(String name) {
        return "janfebmaraprmayjunjulaugsepoctnovdec"
                                .indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT))
                        / 3
                + 1;
    }

    private static Pattern pattern(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
