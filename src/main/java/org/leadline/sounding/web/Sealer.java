package org.leadline.sounding.web;

import java.util.Map;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Sealing;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.Deed;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers whoever sends a view: the page on which it stands sealed, or the form again with everything they typed. */
@Component
class Sealer {
    private final Soundings soundings;
    private final Views views;
    private final SoundingWords words;
    private final OpenPage open;
    private final TooLatePage tooLate;

    Sealer(Soundings soundings, Views views, SoundingWords words, OpenPage open, TooLatePage tooLate) {
        this.soundings = soundings;
        this.views = views;
        this.words = words;
        this.open = open;
        this.tooLate = tooLate;
    }

    ModelAndView seal(SignedIn me, long soundingId, Seat seat, Map<String, String> typed) {
        return switch (views.seal(me, soundingId, typed)) {
            case Sealing.Sealed sealed -> SeeOther.at(seat.address() + "?sealed");
            case Sealing.Already already -> SeeOther.at(seat.address() + "?sealed");
            case Sealing.Refused refused -> again(me, soundingId, seat, typed, words.say(refused.problems()));
            case Sealing.TooLate late -> tooLate.of(soundings.get(me, soundingId), seat, typed, Map.of());
        };
    }

    /** Adds what came too late to be sealed, where late views are taken. */
    ModelAndView addLate(SignedIn me, long soundingId, Seat seat, Map<String, String> typed) {
        return switch (views.addLate(me, soundingId, typed)) {
            case Sealing.Sealed added -> SeeOther.at(seat.address());
            case Sealing.Already already -> SeeOther.at(seat.address());
            case Sealing.Refused refused ->
                tooLate.of(soundings.get(me, soundingId), seat, typed, words.say(refused.problems()));
            case Sealing.TooLate late -> tooLate.of(soundings.get(me, soundingId), seat, typed, Map.of());
        };
    }

    private ModelAndView again(
            SignedIn me, long soundingId, Seat seat, Map<String, String> typed, Map<String, String> problems) {
        Seen seen = soundings.get(me, soundingId);
        return seen.may(Deed.SEAL) ? open.of(me, seen, seat, typed, problems) : tooLate.of(seen, seat, typed, Map.of());
    }
}
