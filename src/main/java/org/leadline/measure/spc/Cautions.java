package org.leadline.measure.spc;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What to be careful with, each a sentence, the weightiest first. */
final class Cautions {
    private static final double FEW_COUNTED = 5;
    private static final int SETTLED = 20;

    private final Series given;
    private final Asked asked;
    private final Settings settings;
    private final Set<String> said = new LinkedHashSet<>();

    private Cautions(Series given, Asked asked, Settings settings) {
        this.given = given;
        this.asked = asked;
        this.settings = settings;
    }

    /**
     * Those of a series that is drawn.
     *
     * @param settled those of season and likeness
     */
    static List<String> of(
            Series given, Asked asked, Settings settings, Choice choice, Chart chart, List<String> settled) {
        Cautions cautions = new Cautions(given, asked, settings);
        cautions.target(choice, chart);
        cautions.said.addAll(settled);
        cautions.said.addAll(choice.cautions());
        cautions.limits(choice, chart);
        cautions.gaps();
        cautions.small(chart);
        cautions.care();
        return List.copyOf(cautions.said);
    }

    /** Those of a series that is not drawn. */
    static List<String> of(Series given, Asked asked, Settings settings, Choice choice) {
        Cautions cautions = new Cautions(given, asked, settings);
        cautions.said.addAll(choice.cautions());
        cautions.gaps();
        cautions.care();
        return List.copyOf(cautions.said);
    }

    private void target(Choice choice, Chart chart) {
        double target = settings.target();
        if (Double.isNaN(target) || choice.between()) {
            return;
        }
        Numerals numerals = Numerals.of(choice, chart, asked);
        boolean share = asked.kind() == NumberKind.PROPORTION || chart.type() == ChartType.P || chart.type() == ChartType.P_PRIME;
        double most = settings.per();
        if (share && given.denominators() != null && (target < 0 || target > most)) {
            said.add(Words.say("caution.target.beyond", "target", numerals.full(target), "most", numerals.bare(most)));
        }
        if (settings.better() == Better.NEITHER) {
            said.add(Words.say("caution.target.neither"));
        }
    }

    private void limits(Choice choice, Chart chart) {
        if (!chart.type().hasLimits() || chart.phases().isEmpty()) {
            return;
        }
        Phase phase = chart.phases().getLast();
        int baseline = settings.baseline();
        int resting = baseline == 0 ? phase.points() : Math.min(baseline, phase.points());
        if (resting < SETTLED && resting >= Choosing.FEWEST) {
            said.add(Words.say("caution.provisional", "n", Words.count(resting)));
        } else if (resting < Choosing.FEWEST) {
            said.add(Words.say("caution.few", "n", Words.count(resting), "fewest", Words.count(Choosing.FEWEST)));
        }
        int leftOut = (int) chart.points().stream().filter(ChartPoint::leftOut).count();
        if (leftOut > 0) {
            said.add(Words.say("caution.left-out." + (leftOut == 1 ? "one" : "many"), "n", Words.count(leftOut), "periods", periods()));
        }
        if (asked.period() == PeriodWord.POINT && choice.view() == View.CONTROL_CHART && given.size() >= Choosing.FEWEST) {
            said.add(Words.say("caution.irregular"));
        }
    }

    private void gaps() {
        int missing = 0;
        int without = 0;
        double[] denominators = given.denominators();
        for (int i = 0; i < given.size(); i++) {
            if (denominators != null && denominators[i] <= 0) {
                without++;
            } else if (!Numbered.valued(given, i)) {
                missing++;
            }
        }
        if (missing > 0) {
            said.add(count("caution.missing", missing));
        }
        if (without > 0) {
            said.add(count("caution.no-denominator", without));
        }
    }

    private void small(Chart chart) {
        double[] denominators = given.denominators();
        if (denominators == null || chart.type() != ChartType.P && chart.type() != ChartType.P_PRIME) {
            return;
        }
        int small = (int) Arrays.stream(denominators)
                .filter(denominator -> denominator > 0 && denominator < FEW_COUNTED)
                .count();
        if (small > 0) {
            said.add(count("caution.small", small));
        }
    }

    private String count(String key, int n) {
        String period = Words.say(asked.period().key() + ".one");
        return Words.say(
                key + (n == 1 ? ".one" : ".many"),
                "n",
                Words.count(n),
                "all",
                Words.count(given.size()),
                "period",
                period,
                "periods",
                periods());
    }

    private void care() {
        if (asked.care() == CareKind.NOT_SAID) {
            said.add(Words.say("caution.not-said"));
        }
    }

    private String periods() {
        return Words.say(asked.period().key() + ".many");
    }
}
