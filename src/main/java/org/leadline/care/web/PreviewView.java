package org.leadline.care.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.leadline.care.ImportChoices;
import org.leadline.care.intake.Fault;
import org.leadline.care.intake.LogPreview;
import org.leadline.chart.Numbers;

/**
 * How a file would be understood, for a person to confirm or correct.
 *
 * @param understood format, encoding and delimiter, in words
 * @param columns by role the columns to choose from; an empty choice lets the file decide
 * @param raw the first rows as they stand
 * @param meant the first rows as they were understood
 * @param attributes columns by which the log could be split
 */
public record PreviewView(
        ReadAs readAs,
        List<String> understood,
        List<Column> columns,
        boolean needsZone,
        String zone,
        boolean hashed,
        Numbers raw,
        Numbers meant,
        String unreadable,
        List<String> faults,
        Choices attributes) {

    /** One column to choose: the name of the field, its label, the options, and what is chosen. */
    public record Column(String field, String label, Map<String, String> options, String chosen) {}

    /** Whether the rarely needed fields are wanted: one says something or is wrong, or rows cannot be read. */
    public boolean oddity(Map<String, String> problems) {
        return !faults.isEmpty()
                || Stream.of("pattern", "encoding", "delimiter")
                        .anyMatch(field -> !readAs.value(field).isEmpty() || problems.containsKey(field));
    }

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    static PreviewView of(LogPreview preview, ReadAs readAs, ImportChoices choices, CareWords words) {
        ZoneId zone = choices.reading().zone();
        return new PreviewView(
                readAs,
                understood(preview, words),
                List.of(
                        column(preview, readAs, "case", "caseColumn", words),
                        column(preview, readAs, "activity", "activityColumn", words),
                        column(preview, readAs, "time", "timeColumn", words)),
                preview.needsZone(),
                named(zone),
                choices.hashCaseIds(),
                raw(preview, words),
                meant(preview, zone, words),
                preview.unreadableRows() == 0
                        ? ""
                        : words.say(
                                "care.preview.unreadable",
                                words.count(preview.unreadableRows()),
                                words.count(preview.rowsLookedAt())),
                preview.faults().stream().map(Fault::toLine).toList(),
                Choices.of(attributes(preview, words), Set.copyOf(readAs.attributes()), Set.of()));
    }

    /** UTC is called so, also where it was named by its letter. */
    private static String named(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    private static List<String> understood(LogPreview preview, CareWords words) {
        List<String> lines = new ArrayList<>();
        preview.format()
                .ifPresent(format -> lines.add(
                        words.say(preview.packed() ? "care.preview.packed" : "care.preview.format", format.name())));
        preview.encoding().ifPresent(encoding -> lines.add(words.say("care.preview.encoding", encoding)));
        preview.delimiter()
                .ifPresent(delimiter -> lines.add(words.say(
                        "care.preview.delimiter",
                        switch (delimiter) {
                            case ',' -> words.say("care.preview.comma");
                            case ';' -> words.say("care.preview.semicolon");
                            case '\t' -> words.say("care.preview.tab");
                            default -> Character.toString(delimiter);
                        })));
        return List.copyOf(lines);
    }

    private static Column column(LogPreview preview, ReadAs readAs, String role, String field, CareWords words) {
        Map<String, String> options = new LinkedHashMap<>();
        String guessed = preview.guesses().stream()
                .filter(guess -> guess.role().equals(role))
                .flatMap(guess -> guess.column().stream())
                .findFirst()
                .orElse("");
        options.put("", words.say("care.preview.choose"));
        preview.header().forEach(name -> options.put(name, name));
        String typed = readAs.value(field);
        return new Column(field, words.say("care.preview.column." + role), options, typed.isEmpty() ? guessed : typed);
    }

    private static Numbers raw(LogPreview preview, CareWords words) {
        int width = preview.rows().stream()
                .mapToInt(row -> row.fields().size())
                .reduce(preview.header().size(), Math::max);
        List<String> headers = new ArrayList<>();
        headers.add(words.say("care.preview.line"));
        for (int column = 0; column < width; column++) {
            headers.add(column < preview.header().size() ? preview.header().get(column) : "");
        }
        List<List<String>> rows = preview.rows().stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>();
                    cells.add(Long.toString(row.line()));
                    cells.addAll(row.fields());
                    while (cells.size() < headers.size()) {
                        cells.add("");
                    }
                    return cells;
                })
                .map(List::copyOf)
                .toList();
        return new Numbers(words.say("care.preview.raw"), headers, rows);
    }

    private static Numbers meant(LogPreview preview, ZoneId zone, CareWords words) {
        List<List<String>> rows = preview.rows().stream()
                .map(row -> row.event()
                        .map(event -> List.of(
                                Long.toString(row.line()),
                                event.caseId(),
                                event.activity(),
                                MOMENT.format(event.time().atZone(zone))))
                        .orElseGet(
                                () -> List.of(Long.toString(row.line()), words.say("care.preview.not-read"), "", "")))
                .toList();
        return new Numbers(
                words.say("care.preview.meant", named(zone)),
                List.of(
                        words.say("care.preview.line"),
                        words.say("care.preview.column.case"),
                        words.say("care.preview.column.activity"),
                        words.say("care.preview.column.time")),
                rows);
    }

    private static Map<String, String> attributes(LogPreview preview, CareWords words) {
        Map<String, String> attributes = new LinkedHashMap<>();
        preview.attributes()
                .forEach(candidate -> attributes.put(
                        candidate.column(),
                        words.attribute(candidate.column()) + ": " + words.list(candidate.values())));
        return attributes;
    }
}
