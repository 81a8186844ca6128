package org.leadline.aim.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.TalkLine;
import org.leadline.aim.TalkSeen;
import org.leadline.aim.Talks;
import org.leadline.post.Calendar;
import org.leadline.practice.Making;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/talk}: asking somebody for twenty minutes, and the page that leads the two through them. */
@Controller
class TalkPages {
    private final Talks talks;
    private final Units units;
    private final NearWords words;
    private final Sentences sentences;
    private final Clock clock;

    TalkPages(Talks talks, Units units, NearWords words, Sentences sentences, Clock clock) {
        this.talks = talks;
        this.units = units;
        this.words = words;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/aim/talk/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView blank(SignedIn me, @RequestParam long unit, @RequestParam(defaultValue = "") String with) {
        return form(me, unit, Map.of("with", with), Map.of());
    }

    @PostMapping("/aim/talk/new")
    @Admits(Who.SIGNED_IN)
    ModelAndView ask(SignedIn me, @RequestParam long unit, @RequestParam Map<String, String> typed) {
        String with = typed.getOrDefault("with", "");
        Long withId = with.matches("[0-9]{1,18}") ? Long.valueOf(with) : null;
        return switch (talks.ask(me, unit, withId, time(typed))) {
            case Talks.Asking.Made(var talk) -> SeeOther.at(talk.address());
            case Talks.Asking.Refused(var problems) -> form(me, unit, typed, problems);
        };
    }

    @GetMapping("/aim/talk/{talkId}")
    @Admits(Who.SIGNED_IN)
    ModelAndView talk(SignedIn me, @PathVariable long talkId) {
        return page(me, talkId, Map.of(), Map.of());
    }

    @PostMapping("/aim/talk/{talkId}/line")
    @Admits(Who.SIGNED_IN)
    ModelAndView addLine(SignedIn me, @PathVariable long talkId, @RequestParam Map<String, String> typed) {
        TalkLine.Kind kind = typed.getOrDefault("kind", "").equals(TalkLine.Kind.SAME.word())
                ? TalkLine.Kind.SAME
                : TalkLine.Kind.DIFFERS;
        return afterwards(me, talkId, typed, talks.addLine(me, talkId, kind, typed.getOrDefault("line", "")));
    }

    @PostMapping("/aim/talk/{talkId}/leave-out")
    @Admits(Who.SIGNED_IN)
    ModelAndView leaveOut(SignedIn me, @PathVariable long talkId, @RequestParam(defaultValue = "") String line) {
        talks.leaveOut(me, talkId, line);
        return SeeOther.at("/aim/talk/" + talkId);
    }

    @PostMapping("/aim/talk/{talkId}/offer")
    @Admits(Who.SIGNED_IN)
    ModelAndView offer(SignedIn me, @PathVariable long talkId, @RequestParam Map<String, String> typed) {
        LocalDate by = day(typed.getOrDefault("by", ""));
        return switch (talks.offer(me, talkId, typed.getOrDefault("words", ""), by)) {
            case Making.Made _ -> SeeOther.at("/aim/talk/" + talkId);
            case Making.Refused(var problems) -> page(me, talkId, typed, problems);
            case Making.OldOnesFirst _ -> page(me, talkId, typed, Map.of("words", "near.problem.old-ones-first"));
        };
    }

    @PostMapping("/aim/talk/{talkId}/held")
    @Admits(Who.SIGNED_IN)
    ModelAndView held(SignedIn me, @PathVariable long talkId) {
        talks.held(me, talkId);
        return SeeOther.at("/aim/talk/" + talkId);
    }

    @PostMapping("/aim/talk/{talkId}/move")
    @Admits(Who.SIGNED_IN)
    ModelAndView move(SignedIn me, @PathVariable long talkId, @RequestParam Map<String, String> typed) {
        return afterwards(me, talkId, typed, talks.move(me, talkId, time(typed)));
    }

    @PostMapping("/aim/talk/{talkId}/call-off")
    @Admits(Who.SIGNED_IN)
    ModelAndView callOff(SignedIn me, @PathVariable long talkId, @RequestParam Map<String, String> typed) {
        return afterwards(me, talkId, typed, talks.callOff(me, talkId, typed.getOrDefault("reason", "")));
    }

    @GetMapping("/aim/talk/{talkId}/calendar")
    @Admits(Who.SIGNED_IN)
    ResponseEntity<byte[]> calendar(SignedIn me, @PathVariable long talkId) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Calendar.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("leadline.ics", StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .body(talks.calendar(me, talkId));
    }

    private ModelAndView afterwards(SignedIn me, long talkId, Map<String, String> typed, Map<String, String> problems) {
        return problems.isEmpty() ? SeeOther.at("/aim/talk/" + talkId) : page(me, talkId, typed, problems);
    }

    private ModelAndView form(SignedIn me, long unitId, Map<String, String> typed, Map<String, String> problems) {
        Unit unit = units.getOurs(me, unitId);
        Map<String, String> people = new LinkedHashMap<>();
        talks.listToTalkWith(me, unitId)
                .forEach(partner -> people.put(
                        Long.toString(partner.someone().personId()),
                        partner.unitId() == unitId
                                ? partner.someone().name()
                                : sentences.say(
                                        "near.talk.somebody", partner.someone().name(), partner.unitName())));
        return new ModelAndView("aim/talk-new", status(problems))
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("people", people)
                .addObject("typed", typed)
                .addObject("problems", sentences.say(problems));
    }

    private ModelAndView page(SignedIn me, long talkId, Map<String, String> typed, Map<String, String> problems) {
        TalkSeen seen = talks.get(me, talkId);
        Unit unit = units.getOurs(me, seen.talk().unitOf(me.personId()));
        return new ModelAndView("aim/talk", status(problems))
                .addObject("inUnit", unit)
                .addObject("unit", unit)
                .addObject("seen", seen)
                .addObject("when", words.time(seen.talk().startsAt()))
                .addObject("typed", typed)
                .addObject("problems", sentences.say(problems));
    }

    private static HttpStatus status(Map<String, String> problems) {
        return problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private @Nullable Instant time(Map<String, String> typed) {
        try {
            return LocalDate.parse(typed.getOrDefault("when", ""))
                    .atTime(LocalTime.parse(typed.getOrDefault("at", "")))
                    .atZone(clock.getZone())
                    .toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
