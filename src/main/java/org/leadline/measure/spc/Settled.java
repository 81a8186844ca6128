package org.leadline.measure.spc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a chart as we do where nothing is said: it allows for a season, and for neighbours that are alike.
 *
 * <p>First the season is looked for and taken off ({@link Seasons}). Of what is left, the likeness of neighbours is
 * asked within phases ({@link Likeness}). Where they are alike, one step is fitted too: a step is preferred where it
 * makes the numbers likelier by more than the likeness does (twice the log-likelihood by 3, the price of choosing its
 * day), and likeness is then asked about the two sides of it; so a change is found, and not excused as likeness. Then
 * centre and limits move with the season; limits rest on the moving ranges of what is left, widened where neighbours
 * are alike, and the rules run on what is left, with longer runs where neighbours are alike ({@link Stretching}) and
 * without two in three, since such neighbours come near a limit together.
 *
 * <p>Without a season and without likeness the chart is {@link Charts#draw}, number for number. So it is under every
 * rule set that carries a peer's name, on run charts, and of cases between events; there, what was found is only told.
 */
public final class Settled {
    private static final double STEP_MUST_GAIN = 3;

    private Settled() {}

    /**
     * One series as one chart.
     *
     * @throws IllegalArgumentException as {@link Charts#draw} does
     */
    public static Settlement draw(Series series, ChartType type, Settings settings) {
        return settle(Charts.draw(series, type, settings), series);
    }

    /** The same from a chart that {@link Charts#draw} made of the series. */
    public static Settlement settle(Chart plain, Series series) {
        return settle(plain, series, true);
    }

    /**
     * The chart of {@link Charts#draw} as it is, where somebody insists on its kind or its rules; a season and likeness
     * are told, not allowed for.
     *
     * @throws IllegalArgumentException as {@link Charts#draw} does
     */
    public static Settlement drawAsAsked(Series series, ChartType type, Settings settings) {
        return settle(Charts.draw(series, type, settings), series, false);
    }

    private static Settlement settle(Chart plain, Series series, boolean free) {
        var left = new Leftover(plain, series);
        boolean settles = free && left.settles();
        var procedure = FalseAlarms.Procedure.of(plain, settles);
        if (left.nothing()) {
            return new Settlement(plain, null, Likeness.NOT_KNOWN, 0, procedure, List.of());
        }
        Seasons.FoundSeason season = left.hasSeasons()
                ? Seasons.find(series.dates(), left.departures(), left.weights(), left.phases())
                        .orElse(null)
                : null;
        left.takeOff(season);
        int fitted = season == null ? 0 : season.fitted();
        double[] standard = left.standard();
        Likeness likeness = Likeness.of(standard, left.phases(), fitted);
        double allowed = likeness.found() ? allowed(standard, left.phases(), season, likeness) : 0;
        Chart chart = settles && (season != null || allowed > 0) ? left.draw(allowed) : plain;
        return new Settlement(
                chart,
                season == null ? null : season.season(),
                likeness,
                settles ? allowed : 0,
                procedure,
                cautions(season, allowed, settles));
    }

    /** The likeness to allow for: about one step where that explains more than likeness does. */
    private static double allowed(
            double[] standard, int[] phases, Seasons.@Nullable FoundSeason season, Likeness likeness) {
        int half = Stretching.halfSeason(season == null ? null : season.season());
        Steps.Step step = Steps.best(standard, phases, Math.max(Steps.SHORTEST_SIDE, half));
        double alike = Steps.neighbours(standard, phases);
        if (step.at() < 0 || gain(step.share(), likeness) < gain(alike * alike, likeness) + STEP_MUST_GAIN) {
            return likeness.estimate();
        }
        Likeness aboutStep = Likeness.of(standard, Steps.split(phases, step), season == null ? 0 : season.fitted());
        return aboutStep.found() ? aboutStep.estimate() : 0;
    }

    private static double gain(double share, Likeness likeness) {
        return -likeness.points() * Math.log(1 - share);
    }

    private static List<String> cautions(Seasons.@Nullable FoundSeason season, double allowed, boolean settles) {
        if (season == null && allowed == 0) {
            return List.of();
        }
        List<String> cautions = new ArrayList<>(2);
        int half = Stretching.halfSeason(season == null ? null : season.season());
        String told = settles ? "" : ".told";
        if (season != null) {
            String pattern = season.season().period() == Weekdays.DAYS ? "week" : "year";
            cautions.add(Words.say(
                    "caution.season." + pattern + told,
                    "highest",
                    season.season().highest(),
                    "share",
                    Long.toString(Math.round(100 * season.season().share()))));
        }
        String shift = Integer.toString(Stretching.shift(allowed, half));
        if (settles && allowed == 0 && half > Stretching.shift(0, 0)) {
            cautions.add(Words.say("caution.season.run", "shift", shift));
        }
        if (allowed > 0) {
            cautions.add(Words.say(
                    "caution.alike" + told, "shift", shift));
        }
        return List.copyOf(cautions);
    }
}
