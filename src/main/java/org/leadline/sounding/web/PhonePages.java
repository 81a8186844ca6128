package org.leadline.sounding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.leadline.access.Admits;
import org.leadline.access.SignIns;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that a phone keeps for when there is no network, and the one on what the seal can do. They name nobody. */
@Controller
class PhonePages {
    private final Units units;
    private final SignIns signIns;
    private final SpeakUp card = SpeakUp.read();

    PhonePages(Units units, SignIns signIns) {
        this.units = units;
        this.signIns = signIns;
    }

    /** The pocket card, also for who is not signed in any more. */
    @GetMapping("/ask/speak-up")
    @Admits(Who.ANYONE)
    String speakUp(HttpServletRequest request, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("units", callsOf(signIns.who(request)));
        return "sounding/speak-up";
    }

    /** What a browser shows in place of a page of soundings while there is no network. */
    @GetMapping("/ask/offline")
    @Admits(Who.SIGNED_IN)
    String offline(SignedIn me, Model model) {
        model.addAttribute("units", callsOf(Optional.of(me)));
        return "sounding/offline";
    }

    /** What the seal can and cannot, also for who answers by a link. */
    @GetMapping("/ask/limits")
    @Admits(Who.ANYONE)
    String limits() {
        return "sounding/limits";
    }

    /** The person's units that have entered a number to call when worried. */
    private List<Unit> callsOf(Optional<SignedIn> me) {
        return me.map(units::listOurs).orElse(List.of()).stream()
                .filter(unit -> unit.bedsideCall() != null)
                .toList();
    }
}
