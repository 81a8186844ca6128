package org.leadline.care;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.leadline.care.intake.Limits;
import org.leadline.care.intake.ReadingOptions;
import org.leadline.care.intake.TimePattern;

/**
 * What a person chose about a file before its import.
 *
 * @param reading how it is read; its limits are the server's own, whatever stands there
 * @param hashCaseIds whether case ids are replaced by keyed hashes: always, unless the team says that they are no
 *     patients' ids
 */
public record ImportChoices(ReadingOptions reading, boolean hashCaseIds) {

    public ImportChoices {
        reading = reading.withLimits(Limits.standard());
    }

    /** Nothing said: usual column names, UTC, case ids hashed. */
    public static ImportChoices usual() {
        return new ImportChoices(ReadingOptions.usual(), true);
    }

    Kept kept() {
        return new Kept(
                reading.caseColumn(),
                reading.activityColumn(),
                reading.timeColumn(),
                reading.zone().getId(),
                reading.encoding().map(Charset::name),
                reading.delimiter().map(String::valueOf),
                reading.timePattern().map(TimePattern::letters),
                reading.attributes(),
                hashCaseIds);
    }

    /** The same in texts, as the database keeps it. */
    record Kept(
            Optional<String> caseColumn,
            Optional<String> activityColumn,
            Optional<String> timeColumn,
            String zone,
            Optional<String> encoding,
            Optional<String> delimiter,
            Optional<String> timePattern,
            List<String> attributes,
            boolean hashCaseIds) {

        ImportChoices choices() {
            return new ImportChoices(
                    new ReadingOptions(
                            caseColumn,
                            activityColumn,
                            timeColumn,
                            ZoneId.of(zone),
                            encoding.map(Charset::forName),
                            delimiter.map(text -> text.charAt(0)),
                            timePattern.map(TimePattern::new),
                            attributes,
                            Limits.standard()),
                    hashCaseIds);
        }
    }
}
