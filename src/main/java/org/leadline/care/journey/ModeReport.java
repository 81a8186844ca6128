package org.leadline.care.journey;

import org.jspecify.annotations.Nullable;

/**
 * A reading as plain text of about one screen: the sentence, where it stands on the map, why, and what to bear in mind.
 */
public final class ModeReport {
    private static final int WIDTH = 100;
    private static final int POINTS = 3;

    private final StringBuilder text = new StringBuilder();

    private ModeReport() {}

    /**
     * Writes the report.
     *
     * @param notCounted who was left out by the picks
     * @param splits the same reading by an attribute, or null
     */
    public static String of(ModeReading reading, NotCounted notCounted, @Nullable Splits splits) {
        var report = new ModeReport();
        report.head(reading, notCounted);
        if (reading.mode().verdict() != Verdict.TOO_FEW) {
            report.map(reading);
        }
        report.why(reading);
        if (splits != null) {
            report.splits(splits);
        }
        report.line(Words.say("report.cautions"));
        reading.cautions().forEach(caution -> report.wrapped("- ", caution));
        if (splits != null) {
            splits.cautions().forEach(caution -> report.wrapped("- ", caution));
        }
        return report.text.toString();
    }

    private void head(ModeReading reading, NotCounted notCounted) {
        wrapped(
                "",
                Words.say(
                        "report.head",
                        "log",
                        reading.log(),
                        "n",
                        Words.count(reading.cases()),
                        "events",
                        Words.count(reading.events()),
                        "level",
                        Sentences.level(reading)));
        if (notCounted.total() > 0) {
            wrapped("", Sentences.notCounted(notCounted));
        }
        line("");
        wrapped("", CareMap.sign(reading.mode().verdict()) + " " + Sentences.verdict(reading, reading.log()));
        Sentences.why(reading).forEach(reason -> wrapped("", reason));
        wrapped("", Sentences.describesTheProcess());
        line("");
    }

    private void map(ModeReading reading) {
        CareMap.lines(reading).forEach(this::line);
        line("");
        var mode = reading.mode();
        line(Words.say(
                "report.probabilities",
                "same",
                probability(mode.sameEveryTime()),
                "choose",
                probability(mode.chooseTogether()),
                "find",
                probability(mode.findOut())));
    }

    private void why(ModeReading reading) {
        var packages = reading.packages();
        double factor = Math.exp(Closedness.Z * packages.d1LogSe());
        wrapped(
                "",
                Words.say(
                        "report.where",
                        "x",
                        Sentences.newInHundred(reading),
                        "k",
                        Words.decimal(reading.closednessUsed(), 3),
                        "se",
                        Words.decimal(reading.closednessError(), 3),
                        "d",
                        Words.decimal(packages.d1(), 1),
                        "low",
                        Words.decimal(Math.max(1, packages.d1() / factor), 1),
                        "high",
                        Words.decimal(packages.d1() * factor, 1)));
        wrapped(
                "",
                Words.say(
                        "report.most",
                        "n80",
                        Words.count(packages.n80()),
                        "observed",
                        Words.count(packages.observed())));
        int moves = reading.novelMoves().size();
        wrapped(
                "",
                Words.say(
                        "report.new",
                        "moves",
                        Words.count(moves),
                        "cases",
                        Words.plural("journeys", reading.closedness().n1())));
        wrapped(
                "",
                Words.say(
                        "report.rework",
                        "share",
                        Words.decimal(100 * reading.rework().share(), 0)));
        choices(reading);
        line("");
    }

    private void choices(ModeReading reading) {
        var points = reading.decisionPoints();
        if (points.isEmpty()) {
            return;
        }
        line(Words.say("report.choices"));
        for (var point : points.subList(0, Math.min(POINTS, points.size()))) {
            wrapped(
                    "- ",
                    Words.say(
                            "report.choice",
                            "step",
                            Sentences.stepName(point.activity()),
                            "options",
                            Words.decimal(point.options(), 1),
                            "share",
                            Words.decimal(100 * point.share(), 0)));
        }
    }

    private void splits(Splits splits) {
        for (var part : splits.parts()) {
            var reading = part.reading();
            wrapped(
                    CareMap.sign(reading.mode().verdict()) + " ",
                    Words.say(
                            "report.split",
                            "attribute",
                            splits.attribute(),
                            "value",
                            part.value(),
                            "n",
                            Words.count(reading.cases()),
                            "verdict",
                            Sentences.name(reading.mode().verdict()),
                            "k",
                            Words.decimal(reading.closednessUsed(), 2),
                            "d",
                            Words.decimal(reading.packages().d1(), 1)));
        }
        line("");
    }

    private static String probability(@Nullable Double probability) {
        return probability == null ? "-" : Words.decimal(probability, 2);
    }

    private void wrapped(String lead, String sentence) {
        int used = lead.length();
        text.append(lead);
        for (String word : sentence.split(" ", -1)) {
            if (used + word.length() > WIDTH && used > lead.length()) {
                text.append('\n').append(" ".repeat(lead.length()));
                used = lead.length();
            }
            text.append(used > lead.length() ? " " : "").append(word);
            used += word.length() + 1;
        }
        text.append('\n');
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
