package org.leadline.protocol.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.protocol.ChosenSenses;
import org.leadline.protocol.FoundWord;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.Protocols;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /protocol/…/draft/words}: which sense of its words a draft means. */
@Controller
class DraftWordPages {
    private final Protocols protocols;
    private final ChosenSenses senses;
    private final Units units;

    DraftWordPages(Protocols protocols, ChosenSenses senses, Units units) {
        this.protocols = protocols;
        this.senses = senses;
        this.units = units;
    }

    @GetMapping("/protocol/{protocolId}/draft/words")
    @Admits(Who.SIGNED_IN)
    ModelAndView page(SignedIn me, @PathVariable long protocolId) {
        Protocol protocol = writable(me, protocolId);
        List<FoundWord> found = senses.listFound(me, protocol, draft(protocol));
        return new ModelAndView("protocol/draft-words")
                .addObject("inUnit", units.getOurs(me, protocol.unitId()))
                .addObject("protocol", protocol)
                .addObject("draft", draft(protocol))
                .addObject("found", found)
                .addObject(
                        "open",
                        found.stream().filter(one -> one.chosen() == null).count());
    }

    /** Takes one field for each word, {@code sense12} with the number of its sense; those without a choice are left as they are. */
    @PostMapping("/protocol/{protocolId}/draft/words")
    @Admits(Who.SIGNED_IN)
    ModelAndView choose(SignedIn me, @PathVariable long protocolId, @RequestParam Map<String, String> typed) {
        Protocol protocol = writable(me, protocolId);
        boolean left = false;
        for (FoundWord found : senses.listFound(me, protocol, draft(protocol))) {
            String sense = typed.getOrDefault("sense" + found.word().id(), "");
            var chosen = found.chosen();
            if (sense.matches("[0-9]{1,18}") && (chosen == null || chosen.id() != Long.parseLong(sense))) {
                senses.choose(me, protocolId, found.word().id(), Long.parseLong(sense));
            }
            left |= chosen == null && sense.isEmpty();
        }
        return SeeOther.at(protocol.address() + (left ? "/draft/words" : "/draft"));
    }

    private Protocol writable(SignedIn me, long protocolId) {
        Protocol protocol = protocols.get(me, protocolId);
        draft(protocol);
        if (!me.worksIn(protocol.unitId())) {
            throw new NotYours("to write protocols of the unit");
        }
        return protocol;
    }

    private static ProtocolVersion draft(Protocol protocol) {
        ProtocolVersion draft = protocol.draft();
        if (draft == null) {
            throw new NotHere("draft");
        }
        return draft;
    }
}
