package org.leadline.care.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Looks at the first rows of a CSV. */
final class CsvPreview {
    private static final int CHUNK_BYTES = 1 << 16;

    private final ReadingOptions options;
    private final Faults faults;
    private final PreviewTable table = new PreviewTable();
    private final TimeReader times;

    private Optional<Columns> columns = Optional.empty();
    private Optional<RowReader> reader = Optional.empty();
    private List<String> header = List.of();
    private long line = 1;
    private long blankLine;
    private boolean isLost;

    CsvPreview(ReadingOptions options, Faults faults) {
        this.options = options;
        this.faults = faults;
        times = new TimeReader(options.zone(), options.timePattern());
    }

    LogPreview look(OpenedFile file, Effort effort) throws IOException {
        var text = TextBytes.ofCsv(file, options.encoding());
        var chunks = new ChunkReader(text.utf8(), CHUNK_BYTES, options.limits().lineBytes());
        var found = Optional.<HeaderReader.Header>empty();
        boolean hasMore = true;
        try {
            var chunk = new Chunk();
            var headers = new HeaderReader(options, faults);
            if (!chunks.next(chunk)) {
                throw new Refusal(FaultKind.EMPTY_FILE);
            }
            found = headers.header(chunk.bytes, chunk.from, chunk.to);
            if (found.isPresent()) {
                begin(found.get(), headers, effort);
                chunk.from = found.get().rowEnd();
                line += Bytes.count(chunk.bytes, 0, chunk.from, (byte) '\n');
                hasMore = look(chunk, found.get()) || isLost;
                while (!hasMore && chunks.next(chunk)) {
                    hasMore = look(chunk, found.get()) || isLost;
                }
            }
        } catch (Refusal refusal) {
            faults.add(refusal.onLine(line));
        }
        return preview(file, text, found.map(HeaderReader.Header::delimiter), !hasMore);
    }

    private void begin(HeaderReader.Header found, HeaderReader headers, Effort effort) {
        header = found.names();
        columns = headers.columns(found);
        reader = columns.map(all -> {
            var memory = new Memory(effort.heapBytes());
            var needed = new Columns(all.delimiter(), all.header(), all.columnOf(), List.of());
            return new RowReader(needed, options, new Gathering(memory, options.limits(), 0), true);
        });
    }

    /** Looks at the rows of one chunk, and says whether rows are left that were not looked at. */
    private boolean look(Chunk chunk, HeaderReader.Header found) {
        var every = new int[header.size()];
        Arrays.setAll(every, column -> column);
        var splitter = new RowSplitter(
                found.delimiter(), every, every.length, options.limits().fieldBytes());
        int at = chunk.from;
        while (at < chunk.to) {
            if (table.isFull()) {
                return true;
            }
            int next = splitter.split(chunk.bytes, at, chunk.to);
            boolean isSound = reader.isPresent() && isSound(reader.get(), chunk.bytes, at, next < 0 ? chunk.to : next);
            if (next < 0) {
                isLost = true;
                return true;
            }
            if (!isBlank(splitter)) {
                var fields = fields(splitter);
                table.add(line, header, fields, isSound ? event(fields) : Optional.empty());
            }
            line += Bytes.count(chunk.bytes, at, next, (byte) '\n');
            at = next;
        }
        return false;
    }

    private boolean isSound(RowReader rows, byte[] bytes, int from, int to) {
        int next = rows.read(bytes, from, to);
        if (next < 0 && rows.fault().kind() == FaultKind.BLANK_LINE) {
            faults.add(FaultKind.BLANK_LINE, blankLine, "", "", "");
            next = rows.read(bytes, from, to);
        }
        rows.gathered().discard();
        if (next < 0) {
            var fault = rows.fault();
            long faultLine = line + Bytes.count(bytes, from, Math.max(from, fault.at()), (byte) '\n');
            faults.add(fault.kind(), faultLine, fault.column(), fault.found(), fault.bound());
        } else if (rows.endedBlank() && rows.blankAt() >= 0) {
            blankLine = line;
            rows.leaveChunk();
        }
        return next >= 0;
    }

    private static boolean isBlank(RowSplitter splitter) {
        return splitter.fields() == 1 && splitter.from[0] == splitter.to[0];
    }

    private List<String> fields(RowSplitter splitter) {
        var fields = new ArrayList<String>();
        for (int column = 0; column < Math.min(splitter.fields(), header.size()); column++) {
            int length = splitter.to[column] - splitter.from[column];
            fields.add(new String(splitter.source[column], splitter.from[column], length, StandardCharsets.UTF_8));
        }
        return fields;
    }

    private Optional<LogPreview.Event> event(List<String> fields) {
        return columns.map(used -> {
            var lifecycle =
                    used.find(Role.LIFECYCLE).map(fields::get).orElse("").strip();
            return new LogPreview.Event(
                    fields.get(used.get(Role.CASE)),
                    fields.get(used.get(Role.ACTIVITY)),
                    times.instant(fields.get(used.get(Role.TIME))),
                    lifecycle.isEmpty() || lifecycle.equalsIgnoreCase("complete"));
        });
    }

    private LogPreview preview(OpenedFile file, TextBytes text, Optional<Character> delimiter, boolean isWhole) {
        var guesses = new ArrayList<LogPreview.Guess>();
        var used = new HashSet<String>();
        for (Role role : Role.values()) {
            var guess = role.guess(header, options);
            guesses.add(guess);
            guess.column().ifPresent(used::add);
        }
        return new LogPreview(
                Optional.of(ReadingNotes.Format.CSV),
                file.isPacked(),
                Optional.of(text.encoding().name()),
                delimiter,
                header,
                guesses,
                table.rows(),
                table.rowsLookedAt(),
                isWhole,
                table.unreadableRows(),
                faults.list(),
                table.candidates(used),
                times.withoutZone() > 0);
    }
}
