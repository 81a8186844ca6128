package org.leadline.care.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.care.CareProcess;
import org.leadline.care.LogImport;
import org.leadline.care.StoredReading;
import org.leadline.care.journey.LatelyNew;
import org.leadline.care.journey.ModeReading;
import org.leadline.care.journey.Sentences;
import org.leadline.care.journey.Splits;
import org.leadline.care.journey.Verdict;
import org.leadline.chart.MapOfCare;
import org.leadline.chart.Numbers;
import org.springframework.stereotype.Component;

/** Says what the notes of one process show: a sentence, then a picture, then the numbers. */
@Component
class NotesInWords {

    private static final int CHOICES_DRAWN = 3;
    private static final int MOVES_SHOWN = 5;
    private static final double HARDLY_ANY = .0005;

    private final CareWords words;
    private final Standing standing;

    NotesInWords(CareWords words) {
        this.words = words;
        this.standing = new Standing(words);
    }

    ProcessView.Notes of(CareProcess process, StoredReading stored, ModeReading reading, List<LogImport> imports) {
        Verdict verdict = reading.mode().verdict();
        var said = process.mode();
        return new ProcessView.Notes(
                Kind.of(verdict),
                Sentences.verdict(reading, process.name()),
                OurCare.gap(process, reading),
                Kind.differ(said == null ? null : said.mode(), verdict),
                Sentences.why(reading),
                standing.beside(reading, imports),
                verdict == Verdict.TOO_FEW
                        ? null
                        : new MapOfCare(List.of(Drawings.point(process, reading)), List.of(), Drawings.CUTS)
                                .draw("map", words.chart()),
                choices(reading),
                moreChoices(reading),
                newLately(stored.latelyNew()),
                Drawings.sets("sets", reading, words),
                setsSentences(reading),
                usual(reading),
                splits(stored.splits()),
                words.say("care.counted", words.count(reading.cases())) + " "
                        + Sentences.notCounted(stored.notCounted()),
                reading.cautions());
    }

    private List<String> setsSentences(ModeReading reading) {
        List<String> sentences = new ArrayList<>();
        var packages = reading.packages();
        sentences.add(words.say(
                packages.observed() == 1
                        ? "care.sets.one"
                        : packages.n80() == 1 ? "care.sets.sentence.one" : "care.sets.sentence",
                words.count(packages.n80()),
                words.count(packages.observed())));
        SetNames names = Drawings.setNames(reading);
        if (!names.common().isEmpty()) {
            sentences.add(words.say(
                    names.added().size() == 1 ? "care.sets.holds" : "care.sets.common", words.list(names.common())));
        }
        return List.copyOf(sentences);
    }

    private List<ProcessView.Choice> choices(ModeReading reading) {
        List<ProcessView.Choice> choices = new ArrayList<>();
        for (var decision :
                reading.decisionPoints().stream().limit(CHOICES_DRAWN).toList()) {
            String title = decision.activity().equals("^")
                    ? words.say("care.choice.start")
                    : words.say("care.choice.after", decision.activity());
            choices.add(new ProcessView.Choice(
                    title,
                    words.say("care.choice.sentence", decimal(decision.options()), inHundred(decision.share())),
                    Drawings.options("choice-" + choices.size(), title, decision, words)));
        }
        return List.copyOf(choices);
    }

    private @Nullable Numbers moreChoices(ModeReading reading) {
        List<List<String>> rows = reading.decisionPoints().stream()
                .skip(CHOICES_DRAWN)
                .map(decision -> List.of(
                        Drawings.stepName(decision.activity(), words),
                        decimal(decision.options()),
                        inHundred(decision.share())))
                .toList();
        return rows.isEmpty()
                ? null
                : new Numbers(
                        words.say("care.choices.more"),
                        List.of(
                                words.say("care.choices.column.step"),
                                words.say("care.choices.column.options"),
                                words.say("care.choices.column.share")),
                        rows);
    }

    private ProcessView.@Nullable NewLately newLately(@Nullable LatelyNew lately) {
        if (lately == null) {
            return null;
        }
        List<List<String>> rows = lately.moves().stream()
                .map(move -> List.of(
                        Drawings.stepName(move.from(), words),
                        Drawings.stepName(move.to(), words),
                        words.count(move.count())))
                .toList();
        if (rows.isEmpty()) {
            return new ProcessView.NewLately(words.say("care.new.none"), null, null);
        }
        int shown = Math.min(MOVES_SHOWN, rows.size());
        String sentence = words.say("care.new.some", lately.casesWithNew());
        return new ProcessView.NewLately(
                rows.size() == 1 ? sentence : sentence + " " + words.say("care.new.turns", rows.size()),
                moves(words.say("care.new.caption"), rows.subList(0, shown)),
                shown == rows.size() ? null : moves(words.say("care.new.others"), rows.subList(shown, rows.size())));
    }

    private Numbers moves(String caption, List<List<String>> rows) {
        return new Numbers(
                caption,
                List.of(
                        words.say("care.new.column.from"),
                        words.say("care.new.column.to"),
                        words.say("care.new.column.journeys")),
                rows);
    }

    private List<String> usual(ModeReading reading) {
        var hours = reading.throughputHours();
        return List.of(
                words.say("care.time", time(hours.median()), time(hours.q1()), time(hours.q3())),
                reading.rework().share() < HARDLY_ANY
                        ? words.say("care.rework.hardly")
                        : words.say(
                                "care.rework",
                                inHundred(reading.rework().share()),
                                inHundred(reading.rework().repetitionsPerCase())),
                words.say("care.own-order", inHundred(1 - reading.variantCoverage())));
    }

    private @Nullable Numbers splits(@Nullable Splits splits) {
        if (splits == null) {
            return null;
        }
        return new Numbers(
                words.say("care.split.caption", words.attribute(splits.attribute())),
                List.of(
                        words.attribute(splits.attribute()),
                        words.say("care.split.column.journeys"),
                        words.say("care.split.column.shows"),
                        words.say("care.split.column.new"),
                        words.say("care.split.column.ways")),
                splits.parts().stream()
                        .map(part -> List.of(
                                part.value(),
                                words.count(part.reading().cases()),
                                words.say("frame.mode."
                                        + Kind.of(part.reading().mode().verdict())),
                                inHundred(1 - part.reading().closednessUsed()),
                                decimal(part.reading().packages().d1())))
                        .toList());
    }

    private String time(double hours) {
        if (hours < 1) {
            return words.say("care.time.minutes", Math.round(hours * 60));
        }
        return hours < 48
                ? words.say("care.time.hours", decimal(hours))
                : words.say("care.time.days", decimal(hours / 24));
    }

    private String inHundred(double share) {
        return words.inHundred(share);
    }

    private String decimal(double number) {
        return words.decimal(number);
    }
}
