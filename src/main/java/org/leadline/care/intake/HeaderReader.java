package org.leadline.care.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the delimiter and the columns in the first row of a CSV, or says what stands in the way. */
final class HeaderReader {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int FEWEST_COLUMNS = 3;

    private final ReadingOptions options;
    private final Faults faults;

    HeaderReader(ReadingOptions options, Faults faults) {
        this.options = options;
        this.faults = faults;
    }

    /** The header of a file, and how its columns are understood; without roles where the faults say why. */
    record Header(char delimiter, List<String> names, int rowEnd) {}

    /** Finds the delimiter and splits the header by it; empty, with a fault, where it cannot be told. */
    Optional<Header> header(byte[] bytes, int from, int to) {
        int invalid = ValidText.findInvalid(bytes, from, Bytes.find(bytes, from, to, (byte) '\n'));
        if (invalid < to && bytes[invalid] != '\n') {
            faults.add(FaultKind.INVALID_TEXT, 1, "", InvalidText.describe(bytes, from, invalid), "UTF-8");
            return Optional.empty();
        }
        var possible = new ArrayList<Header>();
        for (char delimiter : options.delimiter().map(List::of).orElse(DELIMITERS)) {
            var header = split(delimiter, bytes, from, to);
            if (header.isEmpty()) {
                continue;
            }
            if (header.get().names().size() >= FEWEST_COLUMNS) {
                possible.add(header.get());
            }
        }
        var named =
                possible.stream().filter(header -> hasAllRoles(header.names())).toList();
        var left = named.isEmpty() ? possible : named;
        if (left.size() == 1) {
            return checked(left.getFirst());
        }
        if (left.isEmpty()) {
            explainNoHeader(bytes, from, to);
        } else {
            var signs = new StringBuilder();
            left.forEach(header -> signs.append(header.delimiter() == '\t' ? "tab" : header.delimiter())
                    .append(' '));
            faults.add(
                    FaultKind.MANY_DELIMITERS,
                    1,
                    "",
                    line(bytes, from, to),
                    signs.toString().strip());
        }
        return Optional.empty();
    }

    /** Finds the columns; empty, with a fault for each role that cannot be filled. */
    Optional<Columns> columns(Header header) {
        var columnOf = new EnumMap<Role, Integer>(Role.class);
        boolean isWhole = true;
        for (Role role : Role.values()) {
            var column = role.chosen(options).isPresent()
                    ? named(role.chosen(options).get(), header.names())
                    : usual(role, header.names());
            column.ifPresent(found -> columnOf.put(role, found));
            isWhole &= column.isPresent() || role == Role.LIFECYCLE;
        }
        var attributes = new ArrayList<Integer>();
        for (String name : options.attributes()) {
            var column = named(name, header.names());
            column.ifPresent(attributes::add);
            isWhole &= column.isPresent();
        }
        if (!isWhole || !faults.isEmpty() || hasSharedColumn(columnOf, header.names())) {
            return Optional.empty();
        }
        return Optional.of(new Columns(header.delimiter(), header.names(), columnOf, List.copyOf(attributes)));
    }

    private Optional<Header> checked(Header header) {
        int most = options.limits().columns();
        if (header.names().size() > most) {
            faults.add(
                    FaultKind.TOO_MANY_COLUMNS,
                    1,
                    "",
                    Integer.toString(header.names().size()),
                    most);
            return Optional.empty();
        }
        return Optional.of(header);
    }

    private void explainNoHeader(byte[] bytes, int from, int to) {
        var splitter = splitter(options.delimiter().orElse(','), new int[0], 0);
        if (splitter.split(bytes, from, to) < 0) {
            var text = new String(
                    bytes, splitter.faultFrom(), splitter.faultTo() - splitter.faultFrom(), StandardCharsets.UTF_8);
            faults.add(splitter.fault(), 1, "", text, options.limits().fieldBytes());
        } else {
            faults.add(FaultKind.NO_DELIMITER, 1, "", line(bytes, from, to), "");
        }
    }

    private Optional<Header> split(char delimiter, byte[] bytes, int from, int to) {
        var counting = splitter(delimiter, new int[0], 0);
        int rowEnd = counting.split(bytes, from, to);
        if (rowEnd < 0) {
            return Optional.empty();
        }
        int columns = counting.fields();
        if (columns > options.limits().columns()) {
            return Optional.of(new Header(delimiter, Collections.nCopies(columns, ""), rowEnd));
        }
        var slots = new int[columns];
        Arrays.setAll(slots, column -> column);
        var splitter = splitter(delimiter, slots, columns);
        splitter.split(bytes, from, to);
        var names = new ArrayList<String>();
        for (int column = 0; column < columns; column++) {
            names.add(new String(
                    splitter.source[column],
                    splitter.from[column],
                    splitter.to[column] - splitter.from[column],
                    StandardCharsets.UTF_8));
        }
        return Optional.of(new Header(delimiter, List.copyOf(names), rowEnd));
    }

    private RowSplitter splitter(char delimiter, int[] slots, int count) {
        return new RowSplitter(delimiter, slots, count, options.limits().fieldBytes());
    }

    private boolean hasAllRoles(List<String> names) {
        for (Role role : List.of(Role.CASE, Role.ACTIVITY, Role.TIME)) {
            var chosen = role.chosen(options);
            boolean isThere = chosen.isPresent()
                    ? names.contains(chosen.get())
                    : !role.candidates(names).isEmpty();
            if (!isThere) {
                return false;
            }
        }
        return true;
    }

    private Optional<Integer> named(String name, List<String> names) {
        int first = names.indexOf(name);
        if (first < 0) {
            faults.add(FaultKind.NAMED_COLUMN_MISSING, 1, name, "", String.join(", ", names));
            return Optional.empty();
        }
        if (names.lastIndexOf(name) != first) {
            faults.add(FaultKind.DUPLICATE_COLUMN, 1, name, name, "");
            return Optional.empty();
        }
        return Optional.of(first);
    }

    private Optional<Integer> usual(Role role, List<String> names) {
        var candidates = role.candidates(names);
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst());
        }
        var word = role.word();
        if (candidates.isEmpty() && role != Role.LIFECYCLE) {
            faults.add(FaultKind.MISSING_COLUMN, 1, word, String.join(", ", names), role.option());
        } else if (!candidates.isEmpty()) {
            var found = candidates.stream().map(names::get).toList();
            boolean isSameName = found.stream().distinct().count() == 1;
            if (isSameName) {
                faults.add(FaultKind.DUPLICATE_COLUMN, 1, found.getFirst(), found.getFirst(), "");
            } else {
                faults.add(FaultKind.AMBIGUOUS_COLUMN, 1, word, String.join(", ", found), role.option());
            }
        }
        return Optional.empty();
    }

    private boolean hasSharedColumn(Map<Role, Integer> columnOf, List<String> names) {
        if (columnOf.values().stream().distinct().count() == columnOf.size()) {
            return false;
        }
        var chosen = options.caseColumn()
                .or(options::activityColumn)
                .or(options::timeColumn)
                .orElse("");
        faults.add(FaultKind.SHARED_COLUMN, 1, chosen, "", String.join(", ", names));
        return true;
    }

    private static String line(byte[] bytes, int from, int to) {
        int end = Bytes.find(bytes, from, to, (byte) '\n');
        return new String(bytes, from, Math.min(end - from, 400), StandardCharsets.UTF_8).stripTrailing();
    }
}
