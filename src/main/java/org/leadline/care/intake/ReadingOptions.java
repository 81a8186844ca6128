package org.leadline.care.intake;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What the person who brings a file has said about it; whatever is left empty is found in the file or refused, not
 * guessed.
 *
 * @param caseColumn name of the column (XES: key of the trace) that holds the case id, exactly as in the file
 * @param activityColumn name of the column (XES: key of the event) that holds the activity
 * @param timeColumn name of the column (XES: key of the event) that holds the time
 * @param zone zone of times that name none
 * @param encoding encoding of the file; empty: UTF-8, or UTF-16 by its mark
 * @param delimiter what stands between fields; empty: found in the header among comma, semicolon, tab and bar
 * @param timePattern how times are written when not ISO 8601
 * @param attributes names of the columns (XES: keys of trace or event) to read as attributes of the cases
 * @param limits how much is read before the file is refused
 */
public record ReadingOptions(
        Optional<String> caseColumn,
        Optional<String> activityColumn,
        Optional<String> timeColumn,
        ZoneId zone,
        Optional<Charset> encoding,
        Optional<Character> delimiter,
        Optional<TimePattern> timePattern,
        List<String> attributes,
        Limits limits) {

    private static final ReadingOptions USUAL = new ReadingOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ZoneOffset.UTC,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Limits.standard());

    /** @throws IllegalArgumentException where the delimiter cannot stand between fields */
    public ReadingOptions {
        if (delimiter
                .filter(sign -> sign > '~' || sign == '"' || (sign < ' ' && sign != '\t'))
                .isPresent()) {
            throw new IllegalArgumentException("expected a delimiter such as a comma, a semicolon, a tab or a bar");
        }
        attributes = attributes.stream().distinct().toList();
    }

    /** Nothing said: columns by their usual names, times without a zone in UTC, no attributes. */
    public static ReadingOptions usual() {
        return USUAL;
    }

    public ReadingOptions withCaseColumn(String name) {
        return new ReadingOptions(
                Optional.of(name),
                activityColumn,
                timeColumn,
                zone,
                encoding,
                delimiter,
                timePattern,
                attributes,
                limits);
    }

    public ReadingOptions withActivityColumn(String name) {
        return new ReadingOptions(
                caseColumn, Optional.of(name), timeColumn, zone, encoding, delimiter, timePattern, attributes, limits);
    }

    public ReadingOptions withTimeColumn(String name) {
        return new ReadingOptions(
                caseColumn,
                activityColumn,
                Optional.of(name),
                zone,
                encoding,
                delimiter,
                timePattern,
                attributes,
                limits);
    }

    public ReadingOptions withZone(ZoneId named) {
        return new ReadingOptions(
                caseColumn, activityColumn, timeColumn, named, encoding, delimiter, timePattern, attributes, limits);
    }

    public ReadingOptions withEncoding(Charset named) {
        return new ReadingOptions(
                caseColumn,
                activityColumn,
                timeColumn,
                zone,
                Optional.of(named),
                delimiter,
                timePattern,
                attributes,
                limits);
    }

    public ReadingOptions withDelimiter(char chosen) {
        return new ReadingOptions(
                caseColumn,
                activityColumn,
                timeColumn,
                zone,
                encoding,
                Optional.of(chosen),
                timePattern,
                attributes,
                limits);
    }

    public ReadingOptions withTimePattern(TimePattern chosen) {
        return new ReadingOptions(
                caseColumn,
                activityColumn,
                timeColumn,
                zone,
                encoding,
                delimiter,
                Optional.of(chosen),
                attributes,
                limits);
    }

    public ReadingOptions withAttributes(List<String> names) {
        return new ReadingOptions(
                caseColumn, activityColumn, timeColumn, zone, encoding, delimiter, timePattern, names, limits);
    }

    public ReadingOptions withLimits(Limits chosen) {
        return new ReadingOptions(
                caseColumn, activityColumn, timeColumn, zone, encoding, delimiter, timePattern, attributes, chosen);
    }
}
