package org.leadline.sounding.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.sounding.Heard;
import org.leadline.sounding.Queue;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.web.SoundingJson.HeardInAMonth;
import org.leadline.sounding.web.SoundingJson.Listed;
import org.leadline.sounding.web.SoundingJson.Waiting;
import org.leadline.sounding.web.SoundingJson.Whole;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/ask/…}, reading: the same as the pages under {@code /ask} show, as JSON. */
@RestController
class SoundingApi {
    private final Soundings soundings;
    private final Queue queue;
    private final Heard heard;
    private final Clock clock;

    SoundingApi(Soundings soundings, Queue queue, Heard heard, Clock clock) {
        this.soundings = soundings;
        this.queue = queue;
        this.heard = heard;
        this.clock = clock;
    }

    @GetMapping(value = "/api/ask/soundings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<Listed> list(SignedIn me) {
        return soundings.list(me).stream().map(Listed::of).toList();
    }

    @GetMapping(value = "/api/ask/soundings/{soundingId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    Whole get(SignedIn me, @PathVariable long soundingId) {
        OneSize.please();
        return Whole.of(soundings.get(me, soundingId));
    }

    @GetMapping(value = "/api/ask/queue", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    List<Waiting> queue(SignedIn me) {
        return queue.list(me).stream().map(Waiting::of).toList();
    }

    @GetMapping(value = "/api/ask/heard", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    HeardInAMonth heard(SignedIn me, @RequestParam long unit) {
        Heard.Month month = heard.of(me, unit, YearMonth.now(clock));
        return new HeardInAMonth(month.month().toString(), month.answered(), month.due(), month.notHeard());
    }

    /** What these addresses take and give, in the words of OpenAPI. */
    @GetMapping(value = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    Resource description() {
        return new ClassPathResource("api/openapi.json");
    }
}
