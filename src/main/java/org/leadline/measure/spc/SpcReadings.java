package org.leadline.measure.spc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a series: the chart that fits, what it means in a sentence, how sure that is, and what to be careful with. */
public final class SpcReadings {

    private static final double[] NONE = {};

    private SpcReadings() {}

    /** Reads numbers of which no more is known than their kind. @param type the chart that somebody insists on */
    public static SpcReading read(
            Series series, NumberKind kind, CareKind care, Settings settings, Optional<ChartType> type) {
        return read(series, Asked.of(kind, care, series).withType(type.orElse(null)), settings);
    }

    /**
     * The same series, the same question and the same settings always give the same reading. It is never refused with an exception: what cannot be drawn as asked
     * says so in {@link SpcReading#refused}.
     */
    public static SpcReading read(Series series, Asked asked, Settings settings) {
        Choice choice = Choosing.choose(series, asked, settings);
        return choice.type() == null
                ? undrawn(series, asked, settings, choice)
                : drawn(series, asked, settings, choice, choice.type());
    }

    private static SpcReading undrawn(Series series, Asked asked, Settings settings, Choice choice) {
        String sentence = switch (choice.view()) {
            case STORIES -> Words.say("say.stories");
            case OPTIONS -> SayingOptions.say(series, settings, asked);
            case CONTROL_CHART, RUN_CHART, BETWEEN_EVENTS, DOTS ->
                Words.say(series.size() == 0 ? "say.none" : "say.undrawn");
        };
        return new SpcReading(
                choice.view(),
                choice.refused(),
                null,
                choice.why(),
                sentence,
                Double.NaN,
                null,
                Double.NaN,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                Cautions.of(series, asked, settings, choice));
    }

    private static SpcReading drawn(Series given, Asked asked, Settings settings, Choice choice, ChartType type) {
        boolean insisted = asked.type() != null;
        Settlement settlement;
        try {
            settlement = insisted
                    ? Settled.drawAsAsked(choice.series(), type, choice.settings())
                    : Settled.draw(choice.series(), type, choice.settings());
        } catch (IllegalArgumentException refusal) {
            String reason = refusal.getMessage() == null ? Words.say("refused.none") : refusal.getMessage();
            return undrawn(given, asked, settings, choice.undrawn(reason));
        }
        Chart chart = settlement.chart();
        boolean moves = !insisted && settlement.season() != null;
        List<Effect> effects = Effects.ofPhases(choice.series(), choice.settings(), chart.phases());
        double chance = Predictions.chance(chart);
        PileUp pileUp = pileUp(asked, settings, choice.series());
        String sentence = new Saying(choice, chart, asked, effects, moves).say(given, chance);
        return new SpcReading(
                choice.view(),
                choice.refused(),
                chart,
                choice.why(),
                pileUp != null && pileUp.clear() ? sentence + " " + said(pileUp) : sentence,
                chance,
                tellsOfChance(chart) ? FalseAlarms.state(settlement) : null,
                settlement.autocorrelation(),
                settlement.season(),
                ChangePoints.propose(choice.series(), choice.settings(), moves ? centres(chart) : NONE),
                effects,
                Bands.of(chart),
                pileUp,
                Cautions.of(given, asked, settings, choice, chart, settlement.cautions()));
    }

    private static boolean tellsOfChance(Chart chart) {
        return chart.phases().stream().mapToInt(Phase::points).sum() >= Likeness.FEWEST;
    }

    /** What each point is held against: it moves with the season. */
    private static double[] centres(Chart chart) {
        return chart.points().stream().mapToDouble(ChartPoint::centre).toArray();
    }

    private static @Nullable PileUp pileUp(Asked asked, Settings settings, Series series) {
        boolean single = asked.kind() == NumberKind.WAIT && asked.period() == PeriodWord.EVENT;
        return single ? PileUps.of(series.values(), settings.target()).orElse(null) : null;
    }

    private static String said(PileUp pileUp) {
        return Words.say(
                "say.pile-up",
                "before",
                Numerals.inHundred(pileUp.justBefore()),
                "after",
                Numerals.inHundred(pileUp.justAfter()));
    }
}
