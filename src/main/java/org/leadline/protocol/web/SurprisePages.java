package org.leadline.protocol.web;

import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.Once;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.protocol.Surprises;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /protocol/3/surprise}: it happened, as a card of the protocol says; and that it did not, after all. */
@Controller
class SurprisePages {
    private final Surprises surprises;
    private final Once once;

    SurprisePages(Surprises surprises, Once once) {
        this.surprises = surprises;
        this.once = once;
    }

    @PostMapping("/protocol/{protocolId}/surprise")
    @Admits(Who.SIGNED_IN)
    ModelAndView happened(
            SignedIn me,
            @PathVariable long protocolId,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "0") int card,
            @RequestParam Map<String, String> fields) {
        return SeeOther.at(once.act(me, fields.get("once"), () -> {
            surprises.happened(me, protocolId, version, card);
            return cards(protocolId);
        }));
    }

    @PostMapping("/protocol/{protocolId}/surprise/{surpriseId}/take-back")
    @Admits(Who.SIGNED_IN)
    ModelAndView takeBack(SignedIn me, @PathVariable long protocolId, @PathVariable long surpriseId) {
        surprises.takeBack(me, protocolId, surpriseId);
        return SeeOther.at(cards(protocolId));
    }

    private static String cards(long protocolId) {
        return "/protocol/" + protocolId + "#cards";
    }
}
