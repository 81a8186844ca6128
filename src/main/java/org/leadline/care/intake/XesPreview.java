package org.leadline.care.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;

/** Looks at the first events of XES. */
final class XesPreview {
    private static final int MOST_KEYS = 200;
    private static final int MOST_CHARACTERS = 4_000_000;

    private record Found(long line, Map<String, String> fields) {}

    private final ReadingOptions options;
    private final Faults faults;
    private final XesKeys keys;
    private final TimeReader times;
    private final PreviewTable table = new PreviewTable();
    private final Set<String> header = new LinkedHashSet<>();
    private final List<Found> events = new ArrayList<>();
    private int characters;

    XesPreview(ReadingOptions options, Faults faults) {
        this.options = options;
        this.faults = faults;
        keys = XesKeys.of(options);
        times = new TimeReader(options.zone(), options.timePattern());
    }

    LogPreview look(OpenedFile file) throws IOException {
        boolean isWhole = false;
        var encoding = Optional.<String>empty();
        try {
            var text = TextBytes.ofXml(file, options.encoding());
            encoding = Optional.of(text.encoding().name());
            isWhole = collect(new XmlEvents(text.utf8(), options.limits()));
        } catch (Refusal refusal) {
            faults.add(refusal);
        }
        var names = List.copyOf(header);
        for (var found : events) {
            var fields = names.stream()
                    .map(name -> found.fields().getOrDefault(name, ""))
                    .toList();
            table.add(found.line(), names, fields, event(found));
        }
        return preview(file, encoding, names, isWhole);
    }

    /** Collects events until there are enough, and says whether the file ended before that. */
    private boolean collect(XmlEvents xml) {
        xml.next();
        if (!xml.name().equals("log")) {
            throw new Refusal(FaultKind.NOT_XES, xml.line(), "<" + xml.name() + ">", "");
        }
        var trace = new HashMap<String, String>();
        var event = new HashMap<String, String>();
        long line = 0;
        while (events.size() < PreviewTable.MOST_ROWS && characters < MOST_CHARACTERS) {
            int kind = xml.next();
            if (kind == XMLStreamConstants.END_DOCUMENT) {
                return true;
            }
            if (kind == XMLStreamConstants.END_ELEMENT) {
                if (xml.depth() == 2 && xml.name().equals("event")) {
                    event.putAll(trace);
                    events.add(new Found(line, Map.copyOf(event)));
                }
            } else if (xml.depth() == 2) {
                trace.clear();
            } else if (xml.depth() == 3 && xml.name().equals("event")) {
                event.clear();
                line = xml.line();
            } else if (xml.depth() == 3) {
                put(xml, "case:", trace);
            } else if (xml.depth() == 4) {
                put(xml, "", event);
            }
        }
        return false;
    }

    private void put(XmlEvents xml, String prefix, Map<String, String> item) {
        var key = xml.find("key").map(found -> prefix + found);
        var value = xml.find("value");
        if (key.isPresent() && value.isPresent() && (header.contains(key.get()) || header.size() < MOST_KEYS)) {
            header.add(key.get());
            characters += key.get().length() + value.get().length();
            item.put(key.get(), value.get());
        }
    }

    private Optional<LogPreview.Event> event(Found found) {
        var caseId = Optional.ofNullable(found.fields().get("case:" + keys.caseId()));
        var activity = Optional.ofNullable(found.fields().get(keys.activity()));
        var time = Optional.ofNullable(found.fields().get(keys.time()));
        if (caseId.isEmpty()) {
            faults.add(FaultKind.MISSING_CASE, found.line(), keys.caseId(), "", keys.caseId());
        } else if (activity.isEmpty()) {
            faults.add(FaultKind.MISSING_ACTIVITY, found.line(), keys.activity(), "", keys.activity());
        } else if (activity.get().isEmpty()) {
            faults.add(FaultKind.EMPTY_ACTIVITY, found.line(), keys.activity(), "", "");
        } else if (time.isEmpty()) {
            faults.add(FaultKind.MISSING_TIME, found.line(), keys.time(), "", keys.time());
        } else if (!times.isTime(time.get())) {
            faults.add(times.fault(), found.line(), keys.time(), time.get(), times.bound());
        } else {
            var lifecycle = found.fields().getOrDefault(keys.lifecycle(), "").strip();
            boolean counts = lifecycle.isEmpty() || lifecycle.equalsIgnoreCase("complete");
            return Optional.of(new LogPreview.Event(caseId.get(), activity.get(), times.instant(time.get()), counts));
        }
        return Optional.empty();
    }

    private LogPreview preview(OpenedFile file, Optional<String> encoding, List<String> names, boolean isWhole) {
        var wanted = new TreeMap<String, String>();
        wanted.put("case", "case:" + keys.caseId());
        wanted.put("activity", keys.activity());
        wanted.put("time", keys.time());
        wanted.put("lifecycle", keys.lifecycle());
        var guesses = new ArrayList<LogPreview.Guess>();
        for (Role role : Role.values()) {
            var column = Optional.ofNullable(wanted.get(role.word())).filter(names::contains);
            guesses.add(
                    new LogPreview.Guess(role.word(), column, column.stream().toList()));
        }
        return new LogPreview(
                Optional.of(ReadingNotes.Format.XES),
                file.isPacked(),
                encoding,
                Optional.empty(),
                names,
                guesses,
                table.rows(),
                table.rowsLookedAt(),
                isWhole,
                table.unreadableRows(),
                faults.list(),
                table.candidates(Set.copyOf(wanted.values())),
                times.withoutZone() > 0);
    }
}
