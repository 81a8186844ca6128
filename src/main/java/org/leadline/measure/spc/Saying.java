package org.leadline.measure.spc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentence of a measure with a chart: never better or worse than a rule, or a change with a clear effect, supports. */
final class Saying {
    private final Choice choice;
    private final Chart chart;
    private final Asked asked;
    private final List<Effect> effects;
    private final boolean seasonal;
    private final Numerals numerals;
    private final Signal signal;

    Saying(Choice choice, Chart chart, Asked asked, List<Effect> effects, boolean seasonal) {
        this.choice = choice;
        this.chart = chart;
        this.asked = asked;
        this.effects = effects;
        this.seasonal = seasonal;
        this.numerals = Numerals.of(choice, chart, asked);
        this.signal = Signal.of(chart);
    }

    /** The sentence; a second one where there is a target. @param chance that the next point meets it */
    String say(Series given, double chance) {
        ChartPoint last = signal.last();
        if (last == null) {
            return Words.say("say.none");
        }
        List<String> said = new ArrayList<>(4);
        String since = since();
        if (since != null) {
            said.add(since);
        }
        if (signal.speaks()) {
            said.add(signalled(last));
        }
        String target = choice.between() || signal.moves() ? null : target(chance);
        if (choice.between()) {
            said.add(new SayingGaps(choice, chart, asked, numerals).say());
        } else if (Points.of(given).mostlyZero() && chart.type() == ChartType.RUN) {
            said.add(rare(given));
        } else if (asked.harm()) {
            said.add(new SayingHarm(choice, chart, asked, numerals).say(given, last));
        } else if (!signal.speaks() && since == null) {
            said.add(usual(last));
        } else if (!signal.speaks() && target == null && !effects.isEmpty() && effects.getLast().clear()) {
            said.add(levels(effects.getLast()));
        }
        if (target != null) {
            said.add(target);
        } else if (asked.harm() && !choice.between() && !Double.isNaN(chart.settings().target())) {
            said.add(Words.say("say.harm.target", "target", numerals.full(chart.settings().target())));
        }
        return String.join(" ", said);
    }

    private @Nullable String since() {
        if (effects.isEmpty() || chart.phases().size() < 2) {
            return null;
        }
        Effect effect = effects.getLast();
        if (!effect.date().equals(chart.phases().getLast().from())) {
            return null;
        }
        String date = Numerals.day(effect.date(), asked.period(), chart.points().getLast().date());
        if (!effect.clear()) {
            return Words.say(
                    "say.since.unclear",
                    "date",
                    date,
                    "after",
                    numerals.full(effect.after()),
                    "before",
                    numerals.full(effect.before()));
        }
        boolean steady = !signal.speaks() && !signal.spokeInPhase() && !chart.phases().getLast().runs().signal();
        return Words.say(
                steady ? "say.since.steady" : "say.since", "way", way(effect.difference() > 0), "date", date);
    }

    private String levels(Effect effect) {
        return Words.say("say.levels", "after", numerals.full(effect.after()), "before", numerals.full(effect.before()));
    }

    private String way(boolean up) {
        return Words.say(
                switch (chart.settings().better()) {
                    case UP -> up ? "say.better" : "say.worse";
                    case DOWN -> up ? "say.worse" : "say.better";
                    case NEITHER -> up ? "say.higher" : "say.lower";
                });
    }

    private String signalled(ChartPoint last) {
        String centre = numerals.full(last.centre());
        Rule rule = signal.rule();
        if (rule == null) {
            return Words.say("say.pattern", "periods", periods(), "centre", centre);
        }
        boolean up = signal.up();
        String way = way(up);
        String side = Words.say(up ? "say.above" : "say.below");
        return switch (rule) {
            case BEYOND_LIMITS -> {
                boolean good = chart.settings().better() == (up ? Better.UP : Better.DOWN);
                yield Words.say(
                        good ? "say.beyond.good" : "say.beyond",
                        "way",
                        way,
                        "period",
                        period(),
                        "value",
                        numerals.full(last.value()),
                        "side",
                        side,
                        "limit",
                        numerals.bare(up ? last.upper() : last.lower()));
            }
            case SHIFT -> Words.say(
                    "say.shift", "way", way, "n", Words.count(signal.shiftLength()), "periods", periods(), "side", side, "centre", centre);
            case TREND -> Words.say(
                    "say.trend",
                    "way",
                    way,
                    "n",
                    Words.count(signal.trendLength()),
                    "periods",
                    periods(),
                    "more",
                    Words.say(up ? "say.more" : "say.less"));
            case TWO_IN_THREE, FOUR_IN_FIVE -> {
                boolean two = rule == Rule.TWO_IN_THREE;
                yield Words.say(
                        "say.near",
                        "way",
                        way,
                        "n",
                        two ? "2" : "4",
                        "of",
                        two ? "3" : "5",
                        "periods",
                        periods(),
                        "side",
                        side,
                        "centre",
                        centre);
            }
            case ALTERNATING, HUGGING, AVOIDING_CENTRE -> Words.say("say.pattern", "periods", periods(), "centre", centre);
        };
    }

    private String usual(ChartPoint last) {
        int n = signal.pointsInPhase();
        String centre = numerals.full(last.centre());
        if (chart.points().stream().filter(point -> !Double.isNaN(point.value())).count() == 1) {
            return Words.say("say.one", "value", numerals.full(last.value()), "period", period());
        }
        if (signal.constant() && n > 1) {
            return Words.say("say.always", "centre", centre, "n", Words.count(n), "periods", periods());
        }
        if (chart.type() == ChartType.RUN || Double.isNaN(last.lower()) || Double.isNaN(last.upper())) {
            return run(n, centre);
        }
        String key = seasonal
                ? "say.usual.season"
                : signal.spokeInPhase()
                        ? "say.usual.now"
                        : chart.phases().getLast().provisional() ? "say.usual.provisional" : "say.usual";
        double lower = signal.neverNegative() ? Math.max(0, last.lower()) : last.lower();
        return Words.say(
                key, "lower", numerals.bare(lower), "upper", numerals.full(last.upper()), "centre", numerals.bare(last.centre()));
    }

    private String run(int n, String centre) {
        Runs runs = chart.phases().getLast().runs();
        if (n < Choosing.FEWEST) {
            return Words.say("say.run.few", "centre", centre, "n", Words.count(n), "periods", periods());
        }
        if (runs.longest() > runs.longestAllowed()) {
            return Words.say("say.run.long", "n", Words.count(runs.longest()), "periods", periods(), "centre", centre);
        }
        return runs.signal()
                ? Words.say("say.run.crossings", "n", Words.count(runs.crossings()), "centre", centre)
                : Words.say("say.run", "centre", centre);
    }

    private String rare(Series given) {
        Points points = Points.of(given);
        double events = 0;
        int at = -1;
        for (int k = 0; k < points.size(); k++) {
            if (points.numerator(k) != 0) {
                events += points.numerator(k);
                at = points.places()[k];
            }
        }
        String all = Words.count(points.size());
        return at < 0
                ? Words.say("say.rare.none", "n", all, "periods", periods())
                : Words.say(
                        "say.rare.few",
                        "n",
                        numerals.bare(events),
                        "all",
                        all,
                        "periods",
                        periods(),
                        "date",
                        Numerals.day(given.dates().get(at), asked.period(), given.dates().getLast()));
    }

    private @Nullable String target(double chance) {
        double target = chart.settings().target();
        if (Double.isNaN(target) || Double.isNaN(chance)) {
            return null;
        }
        String said = numerals.full(target);
        String reaches = Words.say(chart.settings().better() == Better.UP ? "say.reaches" : "say.keeps");
        if (chart.assurance() == Assurance.PASS && chance >= 0.9) {
            return Words.say("say.target.pass", "target", said);
        }
        if (chart.assurance() == Assurance.FAIL && chance <= 0.1) {
            return Words.say("say.target.fail", "target", said);
        }
        if (chance >= 0.95) {
            return Words.say("say.target.nearly", "period", period(), "target", said);
        }
        if (chance >= 0.5) {
            String n = Long.toString(Math.min(9, Math.round(10 * chance)));
            return Words.say("say.target.often", "n", n, "periods", periods(), "target", said);
        }
        return chance >= 0.05
                ? Words.say(
                        "say.target.seldom", "period", period(), "n", Long.toString(Math.max(2, Math.round(1 / chance))), "reaches", reaches)
                : Words.say("say.target.hardly", "period", period(), "reaches", reaches, "target", said);
    }

    private String period() {
        return Words.say((choice.between() ? "period.gap" : asked.period().key()) + ".one");
    }

    private String periods() {
        return Words.say((choice.between() ? "period.gap" : asked.period().key()) + ".many");
    }
}
