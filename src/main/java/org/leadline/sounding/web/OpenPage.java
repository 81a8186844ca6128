package org.leadline.sounding.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Earlier;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.WorriedWords;
import org.leadline.sounding.act.Deed;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Turn;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a sounding while views are sealed, or after it ended unread. */
@Component
class OpenPage {
    /** The field of the asker's line of why; the forms of deciding have a "because" of their own. */
    static final String WITHDRAWN_BECAUSE = "withdrawnBecause";

    private static final int WORDINGS = 4;
    private final SoundingWords words;
    private final Soundings soundings;
    private final WorriedWords worriedWords;
    private final Units units;
    private final DecideForms decideForms;
    private final Clock clock;

    OpenPage(
            SoundingWords words,
            Soundings soundings,
            WorriedWords worriedWords,
            Units units,
            DecideForms decideForms,
            Clock clock) {
        this.words = words;
        this.soundings = soundings;
        this.worriedWords = worriedWords;
        this.units = units;
        this.decideForms = decideForms;
        this.clock = clock;
    }

    /** @param problems sentences by field, where a form was refused */
    ModelAndView of(SignedIn me, Seen seen, Map<String, String> typed, Map<String, String> problems) {
        return of(me, seen, Seat.page(seen.sounding().id()), typed, problems);
    }

    ModelAndView of(SignedIn me, Seen seen, Seat seat, Map<String, String> typed, Map<String, String> problems) {
        OneSize.please();
        Sounding sounding = seen.sounding();
        boolean bedside = sounding.template().isBedside();
        Map<String, String> own = seen.own() == null ? Map.of() : seen.own();
        Unit unit = units.find(sounding.unitId()).orElseThrow();
        boolean form = seen.may(Deed.SEAL);
        var view = new OpenView(
                seen,
                seat,
                words.say("sounding.template." + sounding.template().word()),
                unit.bedsideCall(),
                bedside && sounding.state() == State.OPEN && worriedWords.standIn(unit.id(), own.values()),
                bedside ? String.join("|", worriedWords.list(unit.id())) : "",
                words.promise(sounding),
                said(me, seen),
                form ? ViewPart.of(words, sounding, problems.isEmpty() ? own : typed) : List.of(),
                form || own.isEmpty() ? List.of() : written(sounding, own),
                shown(seen),
                aloud(me, seen),
                before(me, sounding),
                sounding.state() == State.OPEN && (waitsForItsTurn(seen) || timeIsUp(sounding)),
                seen.may(Deed.SCRIBE)
                        && !soundings.listPartners(me, sounding.id()).isEmpty(),
                seen.may(Deed.DECIDE) ? decideForms.of(me, seen, typed, problems) : null,
                typed.getOrDefault(WITHDRAWN_BECAUSE, ""),
                problems);
        ModelAndView page = new ModelAndView("sounding/open", Map.of("view", view));
        page.addObject("inUnit", unit);
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private List<String> said(SignedIn me, Seen seen) {
        Sounding sounding = seen.sounding();
        return switch (sounding.state()) {
            case OPEN -> sounding.template().hasViews() ? whileOpen(seen) : upward(seen);
            case SPOKEN_INSTEAD -> spoken(seen);
            case WITHDRAWN -> {
                List<String> lines = new ArrayList<>();
                lines.add(say("withdrawn", sounding.asker().name(), words.time(sounding.stateAt())));
                String why = sounding.endedBecause();
                lines.add(say("withdrawn.why", why == null ? "" : why));
                givenBack(seen, lines);
                yield lines;
            }
            case TOO_FEW -> {
                List<String> lines = new ArrayList<>(List.of(say("too-few")));
                givenBack(seen, lines);
                yield lines;
            }
            default -> throw new IllegalStateException("Not a page of what is open: " + sounding.state());
        };
    }

    private List<String> whileOpen(Seen seen) {
        Sounding sounding = seen.sounding();
        String until = words.time(sounding.promise().closesAt());
        if (seen.turn() == null) {
            String bedside = sounding.template().isBedside() ? ".bedside" : "";
            return List.of(say("waits" + bedside), say("waits.until" + bedside, until));
        }
        if (!sounding.promise().named() && seen.sealed()) {
            return List.of(say("sealed"), say("sealed.unnamed"));
        }
        if (seen.may(Deed.TAKE_BACK)) {
            String turn = sounding.template().isBedside() ? "." + seen.turn().word() : "";
            return List.of(say("sealed"), say("sealed.until" + turn, until));
        }
        if (seen.may(Deed.SEAL)) {
            return List.of();
        }
        if (timeIsUp(sounding)) {
            return List.of(say("time-is-up"));
        }
        return waitsForItsTurn(seen) ? List.of(say("plan-first")) : List.of(say("locked"), say("locked.aloud"));
    }

    private List<String> upward(Seen seen) {
        Sounding sounding = seen.sounding();
        if (seen.may(Deed.DECIDE)) {
            return List.of();
        }
        return List.of(say(
                seen.overdue() ? "upward.overdue" : "upward",
                words.names(sounding.promise().deciders()),
                words.time(sounding.promise().answerBy())));
    }

    private List<String> spoken(Seen seen) {
        List<String> lines = new ArrayList<>();
        lines.add(say("spoken", words.time(seen.sounding().stateAt())));
        lines.add(say("spoken.nobody"));
        if (seen.turn() != null) {
            lines.add(say(seen.own() == null ? "spoken.nothing" : seen.sealed() ? "spoken.shown" : "spoken.own"));
        }
        return lines;
    }

    /** To those asked: what became of what they had sealed. */
    private void givenBack(Seen seen, List<String> lines) {
        if (seen.turn() == null || !seen.sounding().template().hasViews()) {
            return;
        }
        if (!seen.sounding().promise().named()) {
            lines.add(say("back.unnamed"));
        } else {
            lines.add(say(seen.own() == null ? "back.nothing" : "back.own"));
        }
    }

    private List<OpenView.Shown> shown(Seen seen) {
        return seen.views().stream()
                .map(view -> new OpenView.Shown(
                        view.name() == null ? String.valueOf(view.profession()) : view.name(),
                        written(seen.sounding(), view.words())))
                .toList();
    }

    private List<ViewPart> written(Sounding sounding, Map<String, String> values) {
        return ViewPart.of(words, sounding, values).stream()
                .filter(part -> !part.value().isEmpty())
                .toList();
    }

    /** For whoever speaks last: asker, deciders, last turn. One of several wordings, the same for a sounding all its life. */
    private @Nullable String aloud(SignedIn me, Seen seen) {
        Sounding sounding = seen.sounding();
        boolean speaksLast = seen.turn() == Turn.LAST
                || sounding.asker().personId() == me.personId()
                || sounding.promise().deciders().stream().anyMatch(decider -> decider.personId() == me.personId());
        return speaksLast
                        && sounding.state() == State.OPEN
                        && sounding.template().hasViews()
                ? say("aloud." + (Math.floorMod(sounding.id(), WORDINGS) + 1))
                : null;
    }

    private OpenView.@Nullable Before before(SignedIn me, Sounding sounding) {
        return soundings
                .findEarlier(me, sounding)
                .map(earlier -> new OpenView.Before(earlier, lines(earlier)))
                .orElse(null);
    }

    private List<String> lines(Earlier earlier) {
        List<String> lines = new ArrayList<>();
        lines.add(
                earlier.decision() == null
                        ? say("earlier.undecided")
                        : say("earlier.decided", earlier.decision().decided()));
        lines.add(say("earlier.against", earlier.against()));
        lines.add(earlier.lookBack() == null ? say("earlier.not-yet") : say("earlier.happened", earlier.lookBack()));
        return lines;
    }

    private boolean waitsForItsTurn(Seen seen) {
        return seen.sounding().template().isBedside()
                && seen.turn() == Turn.LAST
                && !seen.may(Deed.SEAL)
                && !timeIsUp(seen.sounding());
    }

    private boolean timeIsUp(Sounding sounding) {
        return sounding.template().hasViews()
                && !clock.instant().isBefore(sounding.promise().closesAt());
    }

    private String say(String key, Object... values) {
        return words.say("sounding.open." + key, values);
    }
}
