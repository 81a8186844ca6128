package org.leadline.sounding.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.sounding.Endings;
import org.leadline.sounding.Links;
import org.leadline.sounding.Seen;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /ask/link/…}: one question for the patient partner to whom a letter brought the link, without signing in. Opening it writes nothing, whoever
 * opens it; only sending the form does. It lets its holder answer, and hear what became of it, and nothing else.
 */
@Controller
class LinkPages {
    private static final Set<Deed> BY_LINK = EnumSet.of(
            Deed.SEAL,
            Deed.TAKE_BACK,
            Deed.GO_AHEAD,
            Deed.READ_VIEWS,
            Deed.READ_OWN_WORDS,
            Deed.SHOW_OWN_WORDS,
            Deed.ADD_LATE);

    private final Links links;
    private final Soundings soundings;
    private final Views views;
    private final Endings endings;
    private final Sealer sealer;
    private final OpenPage open;
    private final RevealedPage revealed;

    LinkPages(
            Links links,
            Soundings soundings,
            Views views,
            Endings endings,
            Sealer sealer,
            OpenPage open,
            RevealedPage revealed) {
        this.links = links;
        this.soundings = soundings;
        this.views = views;
        this.endings = endings;
        this.sealer = sealer;
        this.open = open;
        this.revealed = revealed;
    }

    @GetMapping("/ask/link/{secret}")
    @Admits(Who.ANYONE)
    ModelAndView read(@PathVariable String secret, HttpServletResponse response) {
        hide(response);
        Links.Opened link = links.open(secret);
        SignedIn partner = link.person();
        Seen seen = soundings.get(partner, link.soundingId()).within(BY_LINK);
        return switch (seen.sounding().state()) {
            case OPEN, SPOKEN_INSTEAD, WITHDRAWN, TOO_FEW ->
                open.of(partner, seen, Seat.link(secret), Map.of(), Map.of());
            case REVEALED, NOBODY_HEARD, DECIDED, LOOKED_BACK ->
                revealed.of(partner, seen, Seat.link(secret), "", Map.of(), Map.of());
        };
    }

    /** @param typed the fields of the form, and under {@code act} what is done with them */
    @PostMapping("/ask/link/{secret}")
    @Admits(Who.ANYONE)
    ModelAndView act(
            @PathVariable String secret, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        hide(response);
        Links.Opened link = links.open(secret);
        SignedIn partner = link.person();
        long id = link.soundingId();
        Seat seat = Seat.link(secret);
        return switch (typed.getOrDefault("act", "seal")) {
            case "seal" -> sealer.seal(partner, id, seat, typed);
            case "late" -> sealer.addLate(partner, id, seat, typed);
            case "take-back" -> done(seat, () -> views.takeBack(partner, id));
            case "go-ahead" -> done(seat, () -> endings.goAhead(partner, id));
            case "show" -> done(seat, () -> views.show(partner, id));
            default -> throw new NotHere("act");
        };
    }

    private static ModelAndView done(Seat seat, Runnable act) {
        act.run();
        return SeeOther.at(seat.address());
    }

    /** Nobody's search finds it, should the link ever stand on a page. */
    private static void hide(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
