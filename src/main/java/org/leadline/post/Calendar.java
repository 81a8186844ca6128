package org.leadline.post;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * One entry for a calendar, as an iCalendar file (RFC 5545) that ical4j writes and escapes. It is published, not a request: nobody is asked
 * to accept, and no calendar writes back who did. The organizer that RFC 5546 asks of such an entry is the house, not a person.
 */
public final class Calendar {
    /** What such a file is called in HTTP and in a letter. */
    public static final String MEDIA_TYPE = "text/calendar; method=PUBLISH; charset=UTF-8";

    private static final Pattern UID = Pattern.compile("[A-Za-z0-9.-]{1,100}@[A-Za-z0-9.-]{1,255}");
    private static final Instant FIRST_VERSION = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(1);

    private Calendar() {}

    /**
     * The bytes of the file; UTF-8, times in UTC.
     *
     * @param uid {@code name@host}; the same for the same thing each time, so that a later file moves the entry
     * @param changed when this version was written; of two files with one uid the later counts
     * @param length above nothing, and at most a day
     * @param title generic words only, on one line
     * @param link the one form it leads to
     */
    public static byte[] event(String uid, Instant changed, Instant start, Duration length, String title, URI link) {
        return entry(uid, changed, start, length, title, link, null);
    }

    /** As {@link #event}, of something that will not be: a calendar that has the entry strikes it out. */
    public static byte[] calledOff(
            String uid, Instant changed, Instant start, Duration length, String title, URI link) {
        return entry(uid, changed, start, length, title, link, ImmutableStatus.VEVENT_CANCELLED);
    }

    private static byte[] entry(
            String uid,
            Instant changed,
            Instant start,
            Duration length,
            String title,
            URI link,
            @Nullable Status status) {
        if (!UID.matcher(uid).matches()) {
            throw new IllegalArgumentException("The uid of an entry is name@host, not: " + uid);
        }
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "An entry is longer than nothing and no longer than a day, not " + length);
        }
        VEvent event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new Organizer(URI.create("mailto:leadline" + uid.substring(uid.indexOf('@')))));
        event.add(new DtStamp(changed));
        event.add(new Sequence((int) Duration.between(FIRST_VERSION, changed).toSeconds()));
        event.add(new DtStart<>(start));
        event.add(new net.fortuna.ical4j.model.property.Duration(length));
        event.add(new Summary(title));
        event.add(new Description(link.toString()));
        event.add(new Url(link));
        if (status != null) {
            event.add(status);
        }
        event.add(ImmutableClazz.PRIVATE);
        event.add(ImmutableTransp.TRANSPARENT);
        var calendar = new net.fortuna.ical4j.model.Calendar();
        calendar.add(new ProdId("-//Leadline//Leadline//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(event);
        StringWriter file = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
