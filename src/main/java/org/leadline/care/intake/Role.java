package org.leadline.care.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a column can stand for, with the names it usually has: first those of the contract, then others that are
 * common. Upper and lower case, blanks, hyphens and underscores make no difference.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists made by List.of do not change
enum Role {
    CASE(
            "--case",
            List.of("case_id", "case:concept:name"),
            List.of("caseid", "case", "case_number", "case_key", "trace_id", "trace")),
    ACTIVITY(
            "--activity",
            List.of("activity", "concept:name"),
            List.of("activity_name", "activity_id", "event", "event_name", "step", "task", "task_name")),
    TIME(
            "--time",
            List.of("timestamp", "time:timestamp"),
            List.of(
                    "time",
                    "datetime",
                    "date_time",
                    "event_time",
                    "event_timestamp",
                    "activity_time",
                    "activity_timestamp",
                    "complete_timestamp",
                    "completion_time",
                    "completed_at",
                    "end_timestamp",
                    "date")),
    LIFECYCLE("", List.of("lifecycle:transition"), List.of("lifecycle", "lifecycle_transition"));

    private final String option;
    private final List<String> usualNames;
    private final List<String> otherNames;

    Role(String option, List<String> usualNames, List<String> otherNames) {
        this.option = option;
        this.usualNames = usualNames;
        this.otherNames = otherNames;
    }

    /** The option of the command line that names this column. */
    String option() {
        return option;
    }

    Optional<String> chosen(ReadingOptions options) {
        return switch (this) {
            case CASE -> options.caseColumn();
            case ACTIVITY -> options.activityColumn();
            case TIME -> options.timeColumn();
            case LIFECYCLE -> Optional.empty();
        };
    }

    /** Its name in faults and previews. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What would be used of these columns. */
    LogPreview.Guess guess(List<String> header, ReadingOptions options) {
        var candidates = candidates(header).stream().map(header::get).toList();
        var chosen = chosen(options).filter(header::contains);
        var only = candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.<String>empty();
        return new LogPreview.Guess(word(), chosen.or(() -> only), candidates);
    }

    /** Indexes of the columns that could stand for this, those with a name of the contract before all others. */
    List<Integer> candidates(List<String> header) {
        var usual = matching(header, usualNames);
        return usual.isEmpty() ? matching(header, otherNames) : usual;
    }

    private static List<Integer> matching(List<String> header, List<String> names) {
        return IntStream.range(0, header.size())
                .filter(i -> names.contains(plain(header.get(i))))
                .boxed()
                .toList();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "_");
    }
}
