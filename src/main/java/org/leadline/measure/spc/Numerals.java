package org.leadline.measure.spc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;

/** How numbers and days are written in a sentence: as few digits as the chart needs, with the unit. */
final class Numerals {
    private static final int MOST_PLACES = 6;
    private static final double LARGEST = 1e15;

    private final double scale;
    private final int places;
    private final String unit;

    private Numerals(double scale, double reach, String unit) {
        this.scale = scale;
        this.places = reach > 0 ? Math.max(0, 1 - (int) Math.floor(Math.log10(reach * scale))) : MOST_PLACES;
        this.unit = unit;
    }

    /** For a chart: what it is counted in, and how far its points and limits reach. */
    static Numerals of(Choice choice, Chart chart, Asked asked) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (ChartPoint point : chart.points()) {
            double value = point.value();
            if (value < least) {
                least = value;
            }
            if (value > most) {
                most = value;
            }
        }
        double reach = most > least ? most - least : Math.abs(most);
        if (choice.between()) {
            return new Numerals(1, reach, gapUnit(choice, asked));
        }
        boolean share = chart.type() == ChartType.P
                || chart.type() == ChartType.P_PRIME
                || asked.kind() == NumberKind.PROPORTION && choice.series().denominators() != null;
        double per = choice.series().denominators() == null ? 1 : choice.settings().per();
        boolean hundredfold = share && per == 1;
        return new Numerals(hundredfold ? 100 : 1, reach, unit(asked.unitOfNumber().strip(), share, hundredfold ? 100 : per));
    }

    private static String gapUnit(Choice choice, Asked asked) {
        boolean cases = choice.cases() || asked.kind() == NumberKind.CASES_BETWEEN;
        String given = choice.derived() ? "" : asked.unitOfNumber().strip();
        return " " + (given.isEmpty() ? Words.say(cases ? "say.gap.cases.unit" : "say.gap.unit") : given);
    }

    private static String unit(String given, boolean share, double per) {
        if (given.isEmpty() && share) {
            return " " + Words.say("say.unit.in", "n", Words.count((long) per));
        }
        if (given.isEmpty() && per > 1) {
            return " " + Words.say("say.unit.per", "n", Words.count((long) per));
        }
        return given.isEmpty() ? "" : " " + given;
    }

    /** The number alone. */
    String bare(double number) {
        double shown = number * scale;
        if (shown != 0 && (Math.abs(shown) >= LARGEST || places > MOST_PLACES && Math.abs(shown) < 1)) {
            return new BigDecimal(shown).round(new MathContext(3)).stripTrailingZeros().toString();
        }
        String written = Words.decimal(shown, Math.min(places, MOST_PLACES));
        if (written.indexOf('.') < 0) {
            return written;
        }
        int end = written.length();
        while (written.charAt(end - 1) == '0') {
            end--;
        }
        return written.substring(0, written.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /** The number with its unit: {@code 63 in 100}, {@code 20 days}. */
    String full(double number) {
        return bare(number) + unit;
    }

    /** A day as it is said of a chart of such periods; the year only where it is not that of the last point. */
    static String day(LocalDate date, PeriodWord period, LocalDate last) {
        String month = Words.say("season.month." + date.getMonthValue());
        String year = Integer.toString(date.getYear());
        boolean same = date.getYear() == last.getYear();
        return switch (period) {
            case YEAR -> year;
            case MONTH, QUARTER -> same ? month : Words.say("date.month", "month", month, "year", year);
            case DAY, WEEK, EVENT, POINT -> {
                String day = Integer.toString(date.getDayOfMonth());
                yield same
                        ? Words.say("date.day", "day", day, "month", month)
                        : Words.say("date.year", "day", day, "month", month, "year", year);
            }
        };
    }

    /** A share as so many in 100; under 1 in 100 with a digit more. */
    static String inHundred(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.01 ? "%.1f" : "%.0f", 100 * share);
    }
}
