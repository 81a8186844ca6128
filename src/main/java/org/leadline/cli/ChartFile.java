package org.leadline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.intake.FigureAnswers;
import org.leadline.measure.intake.FigureFault;
import org.leadline.measure.intake.FigureFiles;
import org.leadline.measure.intake.FigureRead;
import org.leadline.measure.spc.Series;

/** Reads the file of {@code leadline chart}: one series for each measure and unit that it names. */
final class ChartFile {
    private ChartFile() {}

    /** What became of reading it. */
    sealed interface Outcome {
        /** All its rows. @param several whether the file names measures or units, so that the answer is a list */
        record Read(List<Named> measures, boolean several) implements Outcome {}

        /** Nothing of it. @param line one line that names the place and the remedy */
        record Refused(String line) implements Outcome {}
    }

    /** A series and what it is called. */
    record Named(String measure, Series series) {}

    static Outcome read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(FigureFiles.MOST_BYTES + 1);
        } catch (NoSuchFileException absent) {
            return new Outcome.Refused(file + ": there is no such file.");
        } catch (AccessDeniedException denied) {
            return new Outcome.Refused(file + ": this file may not be read.");
        } catch (IOException fault) {
            return new Outcome.Refused(file + ": this file cannot be read (" + fault.getMessage() + ").");
        }
        return switch (FigureFiles.read(bytes, FigureAnswers.NONE)) {
            case FigureRead.Unreadable(List<FigureFault> faults, int inAll) ->
                new Outcome.Refused(file + ChartFaults.say(faults.getFirst()) + ChartFaults.more(inAll - 1));
            case FigureRead.Open(FigureRead.Understood understood, List<FigureRead.Question> questions) ->
                new Outcome.Refused(file + ChartFaults.ask(questions.getFirst()));
            case FigureRead.Rows(FigureRead.Understood understood, List<FigureRead.Row> rows) ->
                series(file, understood, rows);
        };
    }

    private static Outcome series(Path file, FigureRead.Understood understood, List<FigureRead.Row> rows) {
        boolean shared = understood.columns().denominator() != null;
        boolean several =
                understood.columns().measure() != null || understood.columns().unit() != null;
        Map<List<String>, List<FigureRead.Row>> groups = new LinkedHashMap<>();
        for (FigureRead.Row row : rows) {
            if (row.denominator() < 0) {
                return new Outcome.Refused(file + ", line " + row.line() + ": a denominator cannot be below 0, and "
                        + row.denominator() + " is. Correct it, or leave it empty if it is not known.");
            }
            groups.computeIfAbsent(List.of(row.measure(), row.unit()), key -> new ArrayList<>())
                    .add(row);
        }
        List<Named> measures = new ArrayList<>(groups.size());
        Map<String, Long> units =
                groups.keySet().stream().collect(Collectors.groupingBy(List::getFirst, Collectors.counting()));
        groups.forEach((key, group) -> {
            boolean ofOneUnit = units.getOrDefault(key.getFirst(), 1L) == 1
                    && !key.getFirst().isBlank();
            List<String> named = ofOneUnit ? List.of(key.getFirst()) : key;
            measures.add(new Named(name(file, named), series(group, shared)));
        });
        return new Outcome.Read(List.copyOf(measures), several);
    }

    private static Series series(List<FigureRead.Row> rows, boolean shared) {
        List<FigureRead.Row> byDay =
                rows.stream().sorted(Comparator.comparing(FigureRead.Row::day)).toList();
        List<LocalDate> dates = byDay.stream().map(FigureRead.Row::day).toList();
        double[] values = byDay.stream().mapToDouble(FigureRead.Row::numerator).toArray();
        double @Nullable [] denominators =
                shared ? byDay.stream().mapToDouble(FigureRead.Row::denominator).toArray() : null;
        return new Series(dates, values, denominators);
    }

    private static String name(Path file, List<String> key) {
        String joined =
                String.join(", ", key.stream().filter(part -> !part.isBlank()).toList());
        if (!joined.isEmpty()) {
            return joined;
        }
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString().replaceFirst("\\.[^.]*$", "");
    }
}
