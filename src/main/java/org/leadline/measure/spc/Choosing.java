package org.leadline.measure.spc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Chooses the form for a series: by what kind of number it is, by the kind of care it belongs to, and by what the numbers themselves allow. */
final class Choosing {
    /** The fewest points that have control limits. */
    static final int FEWEST = 12;

    private final Series series;
    private final Asked asked;
    private final Settings settings;
    private final Points points;
    private final List<String> cautions = new ArrayList<>();

    private Choosing(Series series, Asked asked, Settings settings) {
        this.series = series;
        this.asked = asked;
        this.settings = settings;
        this.points = Points.of(series);
    }

    static Choice choose(Series series, Asked asked, Settings settings) {
        return new Choosing(series, asked, settings).choose();
    }

    private Choice choose() {
        if (asked.care() == CareKind.FIND_OUT) {
            return none(View.STORIES, "stories");
        }
        if (points.size() == 0) {
            return none(View.DOTS, "none");
        }
        if (points.oddDenominator() >= 0) {
            return none(View.DOTS, "negative-denominator");
        }
        if (asked.type() != null) {
            return insisted(asked.type());
        }
        NumberKind kind = asked.kind() == NumberKind.UNKNOWN ? guessed() : sound(asked.kind());
        if (asked.care() == CareKind.CHOOSE_TOGETHER) {
            return together(kind);
        }
        return switch (kind) {
            case PROPORTION -> proportion();
            case RATE -> rate();
            case COUNT -> count();
            case TIME_BETWEEN -> between(ChartType.T);
            case CASES_BETWEEN -> between(ChartType.G);
            case VALUE, WAIT, UNKNOWN -> value(Words.say("why.xmr", "period", period(1)));
        };
    }

    private Choice none(View view, String word) {
        return new Choice(
                view, null, series, settings, Words.say("refused." + word), Words.say("why." + word), cautions, false, Double.NaN);
    }

    private NumberKind guessed() {
        if (series.denominators() != null) {
            return sound(points.wholeParts() ? NumberKind.PROPORTION : NumberKind.RATE);
        }
        if (!points.wholeCounts() || asked.period() == PeriodWord.EVENT || asked.period() == PeriodWord.POINT) {
            return NumberKind.VALUE;
        }
        Dispersion dispersion = Dispersion.ofRates(points.plotted(), points.weights());
        return points.mostlyZero() || !dispersion.over() && !dispersion.under() && dispersion.ratio() > 0
                ? NumberKind.COUNT
                : NumberKind.VALUE;
    }

    /** The kind, or the nearest that these numbers can be, with a caution that says why. */
    private NumberKind sound(NumberKind kind) {
        boolean shared = series.denominators() != null;
        return switch (kind) {
            case PROPORTION -> shared && points.wholeParts() ? kind : instead(shared ? "proportion" : "no-denominators", shared ? NumberKind.RATE : NumberKind.VALUE);
            case RATE -> shared && points.positive() ? kind : instead("rate", NumberKind.VALUE);
            case COUNT -> shared ? sound(NumberKind.RATE) : points.wholeCounts() ? kind : instead("count", NumberKind.VALUE);
            case TIME_BETWEEN, CASES_BETWEEN -> points.positive() && !shared ? kind : instead("between", NumberKind.VALUE);
            case VALUE, WAIT, UNKNOWN -> kind;
        };
    }

    private NumberKind instead(String word, NumberKind kind) {
        cautions.add(Words.say("caution.not." + word));
        return kind;
    }

    private Choice together(NumberKind kind) {
        return switch (kind) {
            case PROPORTION -> none(View.OPTIONS, "options");
            case RATE, COUNT -> points.mostlyZero()
                    ? rare(kind == NumberKind.COUNT ? "t" : "t.rate")
                    : line(Words.say("why.run.choose"), Words.say("refused.choose"));
            case TIME_BETWEEN -> between(ChartType.T);
            case CASES_BETWEEN -> between(ChartType.G);
            case VALUE -> line(Words.say("why.run.choose"), Words.say("refused.choose"));
            case WAIT, UNKNOWN -> dots(Words.say("why.dots"), Words.say("refused.choose"));
        };
    }

    private Choice proportion() {
        double[] events = new double[points.size()];
        double[] others = new double[points.size()];
        int noEvents = 0;
        int noOthers = 0;
        for (int k = 0; k < points.size(); k++) {
            events[k] = points.numerator(k);
            others[k] = points.weights()[k] - events[k];
            noEvents += events[k] == 0 ? 1 : 0;
            noOthers += others[k] == 0 ? 1 : 0;
        }
        if (noEvents * 2 > points.size() && noEvents < points.size()) {
            return casesBetween(events, settings.better().turned(), "g");
        }
        if (noOthers * 2 > points.size() && noOthers < points.size()) {
            return casesBetween(others, settings.better(), "g.ceiling");
        }
        return byChance(Dispersion.ofProportions(points.plotted(), points.weights()), ChartType.P, ChartType.P_PRIME, series);
    }

    private Choice casesBetween(double[] events, Better better, String why) {
        return Gaps.ofCases(series, settings, points.places(), events, points.weights())
                .filter(gaps -> gaps.series().size() >= 2)
                .map(gaps -> ofGaps(gaps, ChartType.G, better, why))
                .orElseGet(() -> byChance(
                        Dispersion.ofProportions(points.plotted(), points.weights()), ChartType.P, ChartType.P_PRIME, series));
    }

    private Choice rate() {
        if (points.mostlyZero() && points.wholeNumerators()) {
            return rare("t.rate");
        }
        if (!points.wholeNumerators()) {
            cautions.add(Words.say("caution.not.rate-count"));
            return value(Words.say("why.xmr.rate"));
        }
        return byChance(Dispersion.ofRates(points.plotted(), points.weights()), ChartType.U, ChartType.U_PRIME, series);
    }

    private Choice count() {
        if (points.mostlyZero()) {
            return rare("t");
        }
        double[] ones = new double[series.size()];
        java.util.Arrays.fill(ones, 1);
        Dispersion dispersion = Dispersion.ofRates(points.plotted(), points.weights());
        return dispersion.over()
                ? byChance(dispersion, ChartType.C, ChartType.U_PRIME, new Series(series.dates(), series.values(), ones))
                : byChance(dispersion, ChartType.C, ChartType.C, series);
    }

    private Choice byChance(Dispersion dispersion, ChartType plain, ChartType wide, Series drawn) {
        if (points.size() < FEWEST) {
            return few();
        }
        if (dispersion.under()) {
            cautions.add(Words.say("caution.under-dispersed", "periods", period(2)));
        }
        ChartType type = dispersion.over() ? wide : plain;
        String key = "why." + type.word() + (plain == ChartType.C && type != plain ? ".count" : "");
        Settings shown = plain == ChartType.C ? settings.withPer(1) : settings;
        return Choice.of(View.CONTROL_CHART, type, drawn, shown, Words.say(key, "periods", period(2)), cautions);
    }

    private Choice value(String why) {
        return points.size() < FEWEST
                ? few()
                : Choice.of(View.CONTROL_CHART, ChartType.XMR, series, settings, why, cautions);
    }

    private Choice rare(String why) {
        double[] events = new double[points.size()];
        for (int k = 0; k < points.size(); k++) {
            events[k] = points.numerator(k);
        }
        Gaps gaps = Gaps.ofDays(series, settings, points.places(), events, asked.until());
        if (gaps.series().size() < 2) {
            return line(Words.say("why.rare"), Words.say("refused.rare", "periods", period(points.size())));
        }
        return ofGaps(gaps, ChartType.T, settings.better().turned(), why);
    }

    private Choice ofGaps(Gaps gaps, ChartType type, Better better, String why) {
        if (!gaps.exact()) {
            cautions.add(Words.say("caution.spread." + type.word(), "period", period(1)));
        }
        if (!Double.isNaN(settings.target())) {
            cautions.add(Words.say("caution.target.gaps", "period", period(1)));
        }
        boolean enough = gaps.series().size() >= FEWEST;
        return new Choice(
                View.BETWEEN_EVENTS,
                enough ? type : ChartType.RUN,
                gaps.series(),
                gaps.settings(settings, better),
                enough ? null : fewGaps(gaps.series().size()),
                Words.say("why." + why),
                cautions,
                type == ChartType.G,
                gaps.open());
    }

    private Choice between(ChartType type) {
        int n = points.size();
        if (n == 1) {
            return dots(Words.say("why.dots"), Words.say("refused.one", "period", Words.say("period.event.one")));
        }
        boolean zero = type == ChartType.T && points.zeros() > 0;
        if (zero) {
            cautions.add(Words.say("caution.zero-gap"));
        }
        boolean enough = n >= FEWEST && !zero;
        Choice choice = Choice.of(
                View.BETWEEN_EVENTS, enough ? type : ChartType.RUN, series, settings, Words.say("why." + type.word()), cautions);
        return enough ? choice : choice.refusing(zero ? Words.say("refused.zero-gap") : fewGaps(n));
    }

    private static String fewGaps(int n) {
        return Words.say("refused.gaps", "n", Words.count(n), "fewest", Words.count(FEWEST));
    }

    private Choice few() {
        int n = points.size();
        if (n == 1) {
            return dots(Words.say("why.dots"), Words.say("refused.one", "period", period(1)));
        }
        return line(
                Words.say("why.run.few"),
                Words.say("refused.few", "n", Words.count(n), "fewest", Words.count(FEWEST), "periods", period(2)));
    }

    private Choice line(String why, String refused) {
        return points.size() < 2
                ? dots(Words.say("why.dots"), refused)
                : Choice.of(View.RUN_CHART, ChartType.RUN, series, settings, why, cautions).refusing(refused);
    }

    private Choice dots(String why, String refused) {
        return Choice.of(View.DOTS, ChartType.RUN, series, settings, why, cautions).refusing(refused);
    }

    private Choice insisted(ChartType type) {
        String fault = fault(type);
        if (fault != null) {
            return few().refusing(Words.say(fault, "type", Words.say("type." + type.word())));
        }
        if (type.hasLimits() && points.size() < FEWEST) {
            cautions.add(Words.say("caution.few", "n", Words.count(points.size()), "fewest", Words.count(FEWEST)));
        }
        View view = type == ChartType.RUN
                ? View.RUN_CHART
                : type == ChartType.T || type == ChartType.G ? View.BETWEEN_EVENTS : View.CONTROL_CHART;
        String why = Words.say("why.asked", "type", Words.say("type." + type.word()));
        return Choice.of(view, type, series, settings, why, cautions);
    }

    private @org.jspecify.annotations.Nullable String fault(ChartType type) {
        if (type.hasDenominator() && series.denominators() == null) {
            return "refused.denominators";
        }
        if (series.denominators() != null && (type == ChartType.C || type == ChartType.T || type == ChartType.G)) {
            return "refused.no-denominators";
        }
        return switch (type) {
            case RUN, XMR -> null;
            case T -> points.zeros() > 0 || !points.positive() ? "refused.zero-gap" : null;
            case P, P_PRIME -> points.positive() && points.atMostOne() ? null : "refused.more-than-whole";
            case U, U_PRIME, C, G -> points.positive() ? null : "refused.negative";
        };
    }

    private String period(int many) {
        return Words.say(asked.period().key() + (many == 1 ? ".one" : ".many"));
    }
}
