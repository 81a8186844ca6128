package org.leadline.care.web;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.care.ImportChoices;
import org.leadline.care.intake.ReadingOptions;
import org.leadline.care.intake.TimePattern;

/** What a person chose on the preview page, as typed; whatever is left empty is found in the file. */
public record ReadAs(
        @Nullable String caseColumn,
        @Nullable String activityColumn,
        @Nullable String timeColumn,
        @Nullable String zone,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String pattern,
        @Nullable List<String> attribute,
        @Nullable String ids) {

    /** What was typed, understood; and by field the key of the message for what could not be. */
    record Understood(ImportChoices choices, Map<String, String> problems) {}

    Understood understood(boolean hashedBefore) {
        Map<String, String> problems = new LinkedHashMap<>();
        ReadingOptions options = ReadingOptions.usual().withAttributes(attributes());
        options = typed(caseColumn).map(options::withCaseColumn).orElse(options);
        options = typed(activityColumn).map(options::withActivityColumn).orElse(options);
        options = typed(timeColumn).map(options::withTimeColumn).orElse(options);
        try {
            options = typed(zone).map(ZoneId::of).map(options::withZone).orElse(options);
        } catch (DateTimeException unknown) {
            problems.put("zone", "care.problem.read.zone");
        }
        try {
            options = typed(encoding)
                    .map(Charset::forName)
                    .map(options::withEncoding)
                    .orElse(options);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            problems.put("encoding", "care.problem.read.encoding");
        }
        if (typed(delimiter).isPresent() && typed(delimiter).get().length() == 1) {
            options = options.withDelimiter(typed(delimiter).get().charAt(0));
        }
        try {
            options = typed(pattern)
                    .map(TimePattern::new)
                    .map(options::withTimePattern)
                    .orElse(options);
        } catch (IllegalArgumentException notAPattern) {
            problems.put("pattern", "care.problem.read.pattern");
        }
        boolean hashed = ids == null ? hashedBefore : !ids.equals("ours");
        return new Understood(new ImportChoices(options, hashed), problems);
    }

    /** What stands in a field of the form. */
    public String value(String field) {
        return switch (field) {
            case "caseColumn" -> typed(caseColumn).orElse("");
            case "activityColumn" -> typed(activityColumn).orElse("");
            case "timeColumn" -> typed(timeColumn).orElse("");
            case "zone" -> typed(zone).orElse("");
            case "encoding" -> typed(encoding).orElse("");
            case "delimiter" -> typed(delimiter).orElse("");
            case "pattern" -> typed(pattern).orElse("");
            default -> throw new IllegalArgumentException(field);
        };
    }

    public List<String> attributes() {
        return attribute == null ? List.of() : List.copyOf(attribute);
    }

    /** A tab stands for itself; other blanks round what was typed do not count. */
    private static Optional<String> typed(@Nullable String field) {
        return field == null || field.isEmpty()
                ? Optional.empty()
                : Optional.of(field.equals("\t") ? field : field.strip()).filter(text -> !text.isEmpty());
    }
}
