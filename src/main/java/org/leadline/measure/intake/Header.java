package org.leadline.measure.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.measure.intake.FigureAnswers.ColumnNames;

/**
 * The first line of a file of numbers, split by one delimiter.
 *
 * @param headings as they stand there, without blanks at the ends
 * @param columns those that are read
 * @param places where they stand: date, numerator, denominator, measure, unit; -1 for one that is not there
 */
record Header(char delimiter, List<String> headings, ColumnNames columns, int[] places) {
    static final int DATE = 0;
    static final int NUMERATOR = 1;
    static final int DENOMINATOR = 2;
    static final int MEASURE = 3;
    static final int UNIT = 4;
    private static final List<Set<String>> USUAL = List.of(
            Set.of("date", "day", "period", "week", "month"),
            Set.of("value", "numerator", "number", "count"),
            Set.of("denominator"),
            Set.of("measure"),
            Set.of("unit", "organisation", "organization", "org"));

    /** Empty where the columns that are needed are not there, or one of them is there twice. */
    static Optional<Header> find(char delimiter, List<String> row, @Nullable ColumnNames wanted) {
        List<String> headings = row.stream().map(String::strip).toList();
        int[] places = new int[USUAL.size()];
        for (int column = 0; column < places.length; column++) {
            Set<String> names = wanted == null ? USUAL.get(column) : asked(wanted, column);
            List<Integer> found = new ArrayList<>();
            for (int place = 0; place < headings.size(); place++) {
                if (names.contains(lower(headings.get(place)))) {
                    found.add(place);
                }
            }
            if (found.size() > 1 || wanted != null && found.size() < names.size()) {
                return Optional.empty();
            }
            places[column] = found.isEmpty() ? -1 : found.getFirst();
        }
        if (places[DATE] < 0 || places[NUMERATOR] < 0) {
            return Optional.empty();
        }
        ColumnNames columns = new ColumnNames(
                headings.get(places[DATE]),
                headings.get(places[NUMERATOR]),
                heading(headings, places[DENOMINATOR]),
                heading(headings, places[MEASURE]),
                heading(headings, places[UNIT]));
        return Optional.of(new Header(delimiter, headings, columns, places));
    }

    /** How many of its columns are read. */
    int known() {
        int known = 0;
        for (int place : places) {
            known += place < 0 ? 0 : 1;
        }
        return known;
    }

    /** The headings of the columns that are not read. */
    List<String> ignored() {
        List<String> ignored = new ArrayList<>(headings);
        for (int place : places) {
            if (place >= 0) {
                ignored.remove(headings.get(place));
            }
        }
        ignored.removeIf(String::isEmpty);
        return ignored;
    }

    private static @Nullable String heading(List<String> headings, int place) {
        return place < 0 ? null : headings.get(place);
    }

    private static Set<String> asked(ColumnNames wanted, int column) {
        String name = switch (column) {
            case DATE -> wanted.date();
            case NUMERATOR -> wanted.numerator();
            case DENOMINATOR -> wanted.denominator();
            case MEASURE -> wanted.measure();
            default -> wanted.unit();
        };
        return name == null || name.isBlank() ? Set.of() : Set.of(lower(Objects.requireNonNull(name)));
    }

    private static String lower(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }
}
