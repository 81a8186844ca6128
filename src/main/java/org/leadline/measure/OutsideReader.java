package org.leadline.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.OutsidePreview.Sum;
import org.leadline.measure.intake.FigureAnswers;
import org.leadline.measure.intake.FigureFiles;
import org.leadline.measure.intake.FigureRead;
import org.leadline.measure.intake.Headings;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;
import org.springframework.stereotype.Component;

/** Reads a file of numbers from outside with what was said about it. */
@Component
class OutsideReader {
    static final int MOST_BYTES = FigureFiles.MOST_BYTES;
    private static final int MOST_ORGANISATIONS = 2000;
    private static final int LONGEST_ORGANISATION = 80;
    private static final int SHOWN = 8;
    private final Clock clock;

    OutsideReader(Clock clock) {
        this.clock = clock;
    }

    /** @param set null where it is not ready */
    record ReadSet(OutsidePreview preview, @Nullable OutsideSet set, List<Sum> sums) {}

    /** Columns by their names; what cannot be told so is blank. */
    static OutsideForm guess(List<String> headings) {
        String numerator = Headings.like(headings, "numerator", "breach", "count", "cases", "value");
        String denominator = Headings.like(headings, "denominator", "attendance", "total");
        return new OutsideForm(
                "",
                "",
                "",
                Headings.like(headings, "period", "month", "date", "week", "day"),
                Headings.like(headings, "org", "unit", "hospital", "trust", "site"),
                numerator,
                denominator.equals(numerator) ? "" : denominator,
                denominator.isEmpty() || denominator.equals(numerator) ? "count" : "share",
                "",
                "",
                "");
    }

    ReadSet read(OutsideStore.Waiting file, OutsideForm form, FigureAnswers answers) {
        List<String> headings = Headings.list(file.bytes());
        Map<String, String> problems = problems(form, headings);
        if (!problems.isEmpty()) {
            return notReady(file, headings, form, null, problems);
        }
        String denominator = form.counted().equals("count") ? null : form.denominator();
        FigureRead read = FigureFiles.read(
                file.bytes(),
                new FigureAnswers(
                        answers.decimal(),
                        answers.order(),
                        answers.delimiter(),
                        new FigureAnswers.ColumnNames(
                                form.date(), form.numerator(), denominator, null, form.organisation())),
                FigureFiles.Repeats.ALLOWED);
        if (!(read instanceof FigureRead.Rows rows)) {
            return notReady(file, headings, form, read, Map.of());
        }
        OutsideSums added = new OutsideSums(rows.rows(), denominator != null);
        List<Sum> sums = added.list(form.counted().equals("rest"));
        problems.putAll(problems(file, form, rows, sums));
        if (!problems.isEmpty()) {
            return notReady(file, headings, form, read, problems);
        }
        OutsideSet set = set(file, form, denominator, rows.rows().size());
        return new ReadSet(
                new OutsidePreview(
                        file.id(),
                        file.unitId(),
                        file.fileName(),
                        headings,
                        form,
                        read,
                        said(rows, sums, added.all()),
                        Map.of()),
                set,
                sums);
    }

    private static OutsidePreview.Sums said(FigureRead.Rows rows, List<Sum> sums, int all) {
        return new OutsidePreview.Sums(
                rows.rows().size(),
                (int) sums.stream().map(Sum::organisation).distinct().count(),
                sums.size(),
                all - sums.size(),
                sums.stream().map(Sum::day).min(LocalDate::compareTo).orElseThrow(),
                sums.stream().map(Sum::day).max(LocalDate::compareTo).orElseThrow(),
                sums.subList(0, Math.min(SHOWN, sums.size())));
    }

    private static ReadSet notReady(
            OutsideStore.Waiting file,
            List<String> headings,
            OutsideForm form,
            @Nullable FigureRead read,
            Map<String, String> problems) {
        return new ReadSet(
                new OutsidePreview(file.id(), file.unitId(), file.fileName(), headings, form, read, null, problems),
                null,
                List.of());
    }

    private OutsideSet set(OutsideStore.Waiting file, OutsideForm form, @Nullable String denominator, int lines) {
        boolean rest = form.counted().equals("rest");
        NumberKind kind = switch (form.counted()) {
            case "share", "rest" -> NumberKind.PROPORTION;
            case "rate" -> NumberKind.RATE;
            default -> NumberKind.COUNT;
        };
        return new OutsideSet(
                0,
                file.unitId(),
                form.title().strip(),
                form.source().strip(),
                form.licence().strip(),
                form.numerator(),
                denominator,
                rest,
                kind,
                Better.valueOf(form.better().toUpperCase(Locale.ROOT)),
                form.target().isBlank()
                        ? Double.NaN
                        : Double.parseDouble(form.target().strip()),
                form.published().equals("yes"),
                clock.instant(),
                file.fileName(),
                lines);
    }

    private static Map<String, String> problems(OutsideForm form, List<String> headings) {
        OutsideProblems problems = new OutsideProblems();
        problems.line("title", form.title(), 120);
        problems.line("source", form.source(), 200);
        problems.line("licence", form.licence(), 200);
        problems.heading("date", form.date(), headings);
        problems.heading("organisation", form.organisation(), headings);
        problems.heading("numerator", form.numerator(), headings);
        problems.oneOf("counted", form.counted(), List.of("share", "rest", "rate", "count"));
        if (!form.counted().equals("count")) {
            problems.heading("denominator", form.denominator(), headings);
        }
        problems.oneOf("better", form.better(), List.of("up", "down", "neither"));
        problems.oneOf("published", form.published(), List.of("yes", "no"));
        problems.number("target", form.target());
        return problems.found();
    }

    private static Map<String, String> problems(
            OutsideStore.Waiting file, OutsideForm form, FigureRead.Rows rows, List<Sum> sums) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (sums.isEmpty()) {
            problems.put("numerator", "peers.outside.problem.nothing");
        }
        if (rows.rows().stream()
                .anyMatch(row -> row.unit().isBlank() || row.unit().length() > LONGEST_ORGANISATION)) {
            problems.put("organisation", "peers.outside.problem.organisation");
        }
        if (sums.stream().map(Sum::organisation).distinct().count() > MOST_ORGANISATIONS) {
            problems.put("organisation", "peers.outside.problem.organisations");
        }
        boolean share = form.counted().equals("share") || form.counted().equals("rest");
        if (sums.stream().anyMatch(sum -> sum.numerator() < 0 || share && sum.numerator() > sum.denominator())) {
            problems.put("numerator", share ? "peers.outside.problem.more" : "peers.outside.problem.below");
        }
        if (OutsideSums.findTwice(file.bytes()).isPresent()) {
            problems.put("date", "peers.outside.problem.twice");
        }
        return problems;
    }
}
