package org.leadline.care.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CSV reader written a second time, as plainly as can be, to be compared with the quick one. */
final class NaiveReader {
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?)(Z| ?UTC| ?[+-]\\d\\d(?::?\\d\\d)?)?)?");

    private record Event(long nanos, String activity) {}

    private final char delimiter;
    private final ZoneId zone;

    NaiveReader(char delimiter, ZoneId zone) {
        this.delimiter = delimiter;
        this.zone = zone;
    }

    /** Each case with its events, as {@link Rows#of} writes them; empty where the file must be refused. */
    Optional<SortedMap<String, List<String>>> read(byte[] utf8) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return Optional.of(understood(split(text.startsWith("\uFEFF") ? text.substring(1) : text)));
        } catch (CharacterCodingException | DateTimeException | IllegalStateException refused) {
            return Optional.empty();
        }
    }

    private SortedMap<String, List<String>> understood(List<List<String>> rows) {
        var header = rows.getFirst();
        var events = new TreeMap<String, List<Event>>();
        boolean isBlank = false;
        int rowsRead = 0;
        for (var row : rows.subList(1, rows.size())) {
            if (row.isEmpty()) {
                isBlank = true;
                continue;
            }
            demand(!isBlank && row.size() == header.size());
            long nanos = nanos(row.get(header.indexOf("timestamp")).replaceAll("^ +| +$", ""));
            var activity = row.get(header.indexOf("activity"));
            demand(!activity.isEmpty());
            rowsRead++;
            int lifecycle = header.indexOf("lifecycle");
            var phase = lifecycle < 0 ? "" : row.get(lifecycle).replaceAll("^ +| +$", "");
            if (phase.isEmpty() || phase.equalsIgnoreCase("complete")) {
                events.computeIfAbsent(row.get(header.indexOf("case_id")), id -> new ArrayList<>())
                        .add(new Event(nanos, activity));
            }
        }
        demand(rowsRead > 0 && !events.isEmpty());
        var written = new TreeMap<String, List<String>>();
        events.forEach((id, all) -> written.put(
                id,
                all.stream()
                        .sorted(Comparator.comparingLong(Event::nanos)
                                .thenComparing(Event::activity, NaiveReader::bytes))
                        .map(event -> event.nanos() + " " + event.activity())
                        .toList()));
        return written;
    }

    private static int bytes(String one, String other) {
        return java.util.Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private List<List<String>> split(String text) {
        var rows = new ArrayList<List<String>>();
        int at = 0;
        while (at < text.length()) {
            var row = new ArrayList<String>();
            boolean rowEnds = false;
            boolean wasQuoted = false;
            while (!rowEnds) {
                var field = new StringBuilder();
                if (at < text.length() && text.charAt(at) == '"') {
                    wasQuoted = true;
                    at++;
                    while (true) {
                        demand(at < text.length() && text.charAt(at) != 0);
                        if (text.charAt(at) == '"') {
                            if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                                at++;
                            } else {
                                break;
                            }
                        }
                        field.append(text.charAt(at++));
                    }
                    at++;
                } else {
                    while (at < text.length()
                            && "\r\n\"\0".indexOf(text.charAt(at)) < 0
                            && text.charAt(at) != delimiter) {
                        field.append(text.charAt(at++));
                    }
                }
                row.add(field.toString());
                if (at == text.length()) {
                    rowEnds = true;
                } else if (text.charAt(at) == delimiter) {
                    at++;
                } else if (text.charAt(at) == '\n') {
                    at++;
                    rowEnds = true;
                } else {
                    demand(text.charAt(at) == '\r');
                    demand(at + 1 == text.length() || text.charAt(at + 1) == '\n');
                    at = Math.min(at + 2, text.length());
                    rowEnds = true;
                }
            }
            rows.add(row.size() == 1 && row.getFirst().isEmpty() && !wasQuoted ? List.of() : row);
        }
        return rows;
    }

    private long nanos(String text) {
        Matcher parts = TIME.matcher(text);
        demand(parts.matches());
        var date = LocalDate.parse(parts.group(1));
        demand(date.getYear() >= 1678 && date.getYear() <= 2261);
        if (parts.group(2) == null) {
            var start = date.atStartOfDay(zone);
            return start.toEpochSecond() * 1_000_000_000L;
        }
        var local = LocalDateTime.of(date, LocalTime.parse(parts.group(2).replace(',', '.')));
        return local.toEpochSecond(offset(parts, local)) * 1_000_000_000L + local.getNano();
    }

    private ZoneOffset offset(Matcher parts, LocalDateTime local) {
        if (parts.group(3) == null) {
            var offsets = zone.getRules().getValidOffsets(local);
            demand(!offsets.isEmpty());
            return offsets.getFirst();
        }
        var written = parts.group(3).strip();
        return written.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(written);
    }

    private static void demand(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("refused");
        }
    }
}
