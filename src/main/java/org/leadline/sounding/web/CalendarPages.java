package org.leadline.sounding.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.post.Calendar;
import org.leadline.post.Letters;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.State;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /ask/sounding/12/calendar}: the next date of a sounding for one's own calendar, in generic words. */
@Controller
class CalendarPages {
    private static final Duration LENGTH = Duration.ofMinutes(15);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private final Soundings soundings;
    private final Letters letters;
    private final Clock clock;

    CalendarPages(Soundings soundings, Letters letters, Clock clock) {
        this.soundings = soundings;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping("/ask/sounding/{soundingId}/calendar")
    @Admits(Who.SIGNED_IN)
    ResponseEntity<byte[]> calendar(SignedIn me, @PathVariable long soundingId) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Calendar.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("leadline.ics", StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .body(next(soundings.get(me, soundingId)));
    }

    private byte[] next(Seen seen) {
        Sounding sounding = seen.sounding();
        Decision decision = seen.decision();
        if (sounding.state() == State.OPEN) {
            return letters.calendar(
                    "sounding-closes",
                    sounding.address(),
                    sounding.openedAt(),
                    sounding.promise().closesAt(),
                    LENGTH);
        }
        if (sounding.state() == State.DECIDED && decision != null) {
            return letters.calendar(
                    "sounding-look-back",
                    sounding.address(),
                    decision.at(),
                    decision.lookBackOn()
                            .atTime(MORNING)
                            .atZone(clock.getZone())
                            .toInstant(),
                    LENGTH);
        }
        throw new NotHere("date to come");
    }
}
