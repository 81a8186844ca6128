package org.leadline.care.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLStreamConstants;
import org.leadline.care.journey.EventLog;
import org.leadline.care.journey.Stamps;

/**
 * Reads XES (IEEE 1849): traces of events, matched by local names; nested attributes are passed over.
 *
 * <p>Globals declare what every event has; they are not filled in where an event lacks it, because that would be
 * guessing: a missing name or time is a fault.
 */
final class XesReader {
    private static final int PROGRESS_EVERY = 4096;

    private final ReadingOptions options;
    private final Progress progress;
    private final Faults faults;
    private final XesKeys keys;
    private final Set<String> wantedKeys = new HashSet<>();
    private final Gathering gathered;
    private final TimeReader times;
    private final XesValues values;

    private long emptyTraces;
    private boolean hasLifecycle;
    private int blocks;

    XesReader(ReadingOptions options, Progress progress, Effort effort, Faults faults) {
        this.options = options;
        this.progress = progress;
        this.faults = faults;
        keys = XesKeys.of(options);
        wantedKeys.addAll(List.of(keys.caseId(), keys.activity(), keys.time(), keys.lifecycle()));
        keys.attributes().forEach(key -> wantedKeys.addAll(List.of(key, XesKeys.withoutPrefix(key))));
        gathered = new Gathering(
                new Memory(effort.heapBytes()),
                options.limits(),
                options.attributes().size());
        times = new TimeReader(options.zone(), options.timePattern());
        values = new XesValues(keys.attributes(), gathered);
    }

    LogRead read(OpenedFile file) throws IOException {
        var text = TextBytes.ofXml(file, options.encoding());
        var xml = new XmlEvents(text.utf8(), options.limits());
        try {
            readLog(file, xml);
        } catch (Refusal refusal) {
            faults.add(refusal);
        }
        if (faults.isEmpty() && gathered.rows == 0) {
            faults.add(new Refusal(FaultKind.NO_TRACES));
        }
        if (!faults.isEmpty()) {
            return new LogRead.Unreadable(faults.list());
        }
        gathered.endBlock(blocks);
        var log = new Assembly(List.of(gathered), options, 1).assembled();
        if (log.eventCount() == 0) {
            throw new Refusal(FaultKind.NO_EVENTS);
        }
        return new LogRead.Read(log, notes(file, text, log));
    }

    private void readLog(OpenedFile file, XmlEvents xml) {
        xml.next();
        if (!xml.name().equals("log")) {
            throw new Refusal(FaultKind.NOT_XES, xml.line(), "<" + xml.name() + ">", "");
        }
        int kind = xml.next();
        while (kind != XMLStreamConstants.END_DOCUMENT && !faults.areEnough()) {
            if (kind == XMLStreamConstants.START_ELEMENT && xml.depth() == 2) {
                if (xml.name().equals("trace")) {
                    readTrace(file, xml);
                } else if (xml.name().equals("event")) {
                    faults.add(FaultKind.MISSING_CASE, xml.line(), keys.caseId(), "<event>", keys.caseId());
                }
            }
            kind = xml.next();
        }
    }

    private void readTrace(OpenedFile file, XmlEvents xml) {
        var trace = new XesItem(xml.line());
        int depth = xml.depth();
        int firstEvent = gathered.count();
        values.beginTrace();
        int kind = xml.next();
        while (kind != XMLStreamConstants.END_ELEMENT || xml.depth() >= depth) {
            if (kind == XMLStreamConstants.START_ELEMENT && xml.depth() == depth + 1) {
                if (xml.name().equals("event")) {
                    addEvent(readItem(xml));
                    report(file);
                } else {
                    take(xml, trace);
                }
            }
            if (faults.areEnough()) {
                return;
            }
            kind = xml.next();
        }
        endTrace(trace, firstEvent);
    }

    private void endTrace(XesItem trace, int firstEvent) {
        check(trace);
        var id = trace.find(keys.caseId());
        if (id.isEmpty()) {
            faults.add(FaultKind.MISSING_CASE, trace.line(), keys.caseId(), "", keys.caseId());
        } else if (gathered.count() == firstEvent) {
            emptyTraces++;
        } else {
            gathered.emptyCaseIds += id.get().isEmpty() ? gathered.count() - firstEvent : 0;
            int number = gathered.endCase(firstEvent, id.get().getBytes(StandardCharsets.UTF_8));
            values.endTrace(trace, number);
        }
        if (!faults.isEmpty()) {
            gathered.discard();
        } else if (gathered.count() >= PROGRESS_EVERY) {
            gathered.endBlock(blocks++);
        }
    }

    private XesItem readItem(XmlEvents xml) {
        var item = new XesItem(xml.line());
        int depth = xml.depth();
        int kind = xml.next();
        while (kind != XMLStreamConstants.END_ELEMENT || xml.depth() >= depth) {
            if (kind == XMLStreamConstants.START_ELEMENT && xml.depth() == depth + 1) {
                take(xml, item);
            }
            kind = xml.next();
        }
        return item;
    }

    private void take(XmlEvents xml, XesItem item) {
        var key = xml.find("key");
        if (key.isEmpty() || !wantedKeys.contains(key.get())) {
            return;
        }
        var value = xml.find("value");
        if (value.isPresent() && value.get().length() > options.limits().fieldBytes()) {
            faults.add(
                    FaultKind.FIELD_TOO_LONG,
                    xml.line(),
                    key.get(),
                    value.get(),
                    options.limits().fieldBytes());
        }
        value.ifPresent(found -> item.put(key.get(), found));
    }

    private void check(XesItem item) {
        for (String key : item.doubled()) {
            faults.add(FaultKind.DOUBLE_KEY, item.line(), key, "", "");
        }
    }

    private void addEvent(XesItem event) {
        check(event);
        var activity = event.find(keys.activity());
        var time = event.find(keys.time());
        if (activity.isEmpty()) {
            faults.add(FaultKind.MISSING_ACTIVITY, event.line(), keys.activity(), "", keys.activity());
        } else if (activity.get().isEmpty()) {
            faults.add(FaultKind.EMPTY_ACTIVITY, event.line(), keys.activity(), "", "");
        }
        if (time.isEmpty()) {
            faults.add(FaultKind.MISSING_TIME, event.line(), keys.time(), "", keys.time());
        }
        if (activity.isEmpty() || activity.get().isEmpty() || time.isEmpty()) {
            return;
        }
        var bytes = time.get().getBytes(StandardCharsets.UTF_8);
        long nanos = times.nanos(bytes, 0, bytes.length);
        if (nanos == TimeReader.NONE) {
            faults.add(times.fault(), event.line(), keys.time(), time.get(), times.bound());
            return;
        }
        gathered.rows++;
        var lifecycle = event.find(keys.lifecycle()).map(String::strip).orElse("");
        hasLifecycle |= !lifecycle.isEmpty();
        if (!lifecycle.isEmpty() && !lifecycle.equalsIgnoreCase("complete")) {
            gathered.notCounted++;
            return;
        }
        var name = activity.get().getBytes(StandardCharsets.UTF_8);
        gathered.add(gathered.activity(name, 0, name.length), nanos);
        values.addEvent(event, nanos);
    }

    private void report(OpenedFile file) {
        if (gathered.rows > options.limits().rows()) {
            throw new Refusal(FaultKind.TOO_MANY_ROWS, "", options.limits().rows());
        }
        if (gathered.rows % PROGRESS_EVERY == 0
                && !progress.goesOn(file.fileBytesRead(), file.fileBytes(), gathered.rows)) {
            throw new CancellationException("the reading was stopped");
        }
    }

    private ReadingNotes notes(OpenedFile file, TextBytes text, EventLog log) {
        return new ReadingNotes(
                ReadingNotes.Format.XES,
                file.isPacked(),
                text.encoding().name(),
                Optional.empty(),
                options.zone(),
                new ReadingNotes.UsedColumns(
                        keys.caseId(),
                        keys.activity(),
                        keys.time(),
                        hasLifecycle ? Optional.of(keys.lifecycle()) : Optional.empty()),
                gathered.rows,
                gathered.notCounted,
                times.withoutZone(),
                times.datesOnly(),
                times.doubled(),
                gathered.emptyCaseIds,
                emptyTraces,
                Stamps.of(log),
                file.fileBytes(),
                file.unpackedBytesRead());
    }
}
