package org.leadline.protocol.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.access.Admits;
import org.leadline.access.Once;
import org.leadline.access.SeeOther;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.protocol.DraftForm;
import org.leadline.protocol.Drafts;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.Protocols;
import org.leadline.protocol.Saving;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /protocol/3/draft}: the next version, written as one form; a surprise that becomes a card of it; what it cites. */
@Controller
class DraftPages {
    private static final Pattern ACT = Pattern.compile("(up|down|out)-([0-9]{1,3})");
    private final Protocols protocols;
    private final Drafts drafts;
    private final DraftPage page;
    private final ProtocolPage protocolPage;
    private final Once once;

    DraftPages(Protocols protocols, Drafts drafts, DraftPage page, ProtocolPage protocolPage, Once once) {
        this.protocols = protocols;
        this.drafts = drafts;
        this.page = page;
        this.protocolPage = protocolPage;
        this.once = once;
    }

    @PostMapping("/protocol/{protocolId}/draft/begin")
    @Admits(Who.SIGNED_IN)
    ModelAndView begin(SignedIn me, @PathVariable long protocolId) {
        return SeeOther.at("/protocol/" + protocols.begin(me, protocolId).protocolId() + "/draft");
    }

    @GetMapping("/protocol/{protocolId}/draft")
    @Admits(Who.SIGNED_IN)
    ModelAndView draft(SignedIn me, @PathVariable long protocolId) {
        return page.show(me, protocolId);
    }

    @PostMapping("/protocol/{protocolId}/draft")
    @Admits(Who.SIGNED_IN)
    ModelAndView save(
            SignedIn me,
            @PathVariable long protocolId,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam Map<String, String> fields) {
        DraftForm form = after(act, DraftFields.read(fields));
        return switch (drafts.save(me, protocolId, edition, form)) {
            case Saving.Saved(ProtocolVersion draft) ->
                SeeOther.at("/protocol/" + protocolId + "/draft" + place(act, draft));
            case Saving.Refused(Map<String, String> problems) -> page.refused(me, protocolId, form, edition, problems);
            case Saving.ChangedMeanwhile() -> page.meanwhile(me, protocolId, form);
        };
    }

    /** From the page of the protocol: a surprise becomes a card of the next version. */
    @PostMapping("/protocol/{protocolId}/draft/card")
    @Admits(Who.SIGNED_IN)
    ModelAndView card(SignedIn me, @PathVariable long protocolId, @RequestParam Map<String, String> fields) {
        try {
            return SeeOther.at(once.act(me, fields.get("once"), () -> added(me, protocolId, fields)));
        } catch (NotDone refused) {
            return protocolPage.show(me, protocolId, "", fields, refused.problems());
        }
    }

    private String added(SignedIn me, long protocolId, Map<String, String> fields) {
        return switch (drafts.addCard(me, protocolId, DraftFields.card(fields, 1))) {
            case Saving.Saved(ProtocolVersion draft) ->
                "/protocol/" + protocolId + "/draft#card-" + draft.cards().size();
            case Saving.Refused(Map<String, String> problems) -> throw new NotDone(problems);
            case Saving.ChangedMeanwhile() -> added(me, protocolId, fields);
        };
    }

    @PostMapping("/protocol/{protocolId}/draft/cite")
    @Admits(Who.SIGNED_IN)
    ModelAndView cite(
            SignedIn me,
            @PathVariable long protocolId,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String citedTitle) {
        Map<String, String> problems = drafts.cite(me, protocolId, address, citedTitle);
        return problems.isEmpty()
                ? SeeOther.at("/protocol/" + protocolId + "/draft#cite")
                : page.refused(me, protocolId, Map.of("address", address, "citedTitle", citedTitle), problems);
    }

    @PostMapping("/protocol/{protocolId}/draft/uncite")
    @Admits(Who.SIGNED_IN)
    ModelAndView uncite(SignedIn me, @PathVariable long protocolId, @RequestParam(defaultValue = "") String address) {
        drafts.uncite(me, protocolId, address);
        return SeeOther.at("/protocol/" + protocolId + "/draft#cite");
    }

    private static DraftForm after(String act, DraftForm form) {
        Matcher matcher = ACT.matcher(act);
        if (!matcher.matches()) {
            return form;
        }
        int place = Integer.parseInt(matcher.group(2));
        return switch (matcher.group(1)) {
            case "up" -> form.moved(place, false);
            case "down" -> form.moved(place, true);
            default -> form.without(place);
        };
    }

    /** Where the eye goes on: to the step that was moved, or to the one just added. */
    private static String place(String act, ProtocolVersion draft) {
        Matcher matcher = ACT.matcher(act);
        int last = draft.steps().size();
        if (act.equals("add")) {
            return "#step-" + (last + 1);
        }
        if (!matcher.matches() || last == 0) {
            return "";
        }
        int place = Integer.parseInt(matcher.group(2))
                + switch (matcher.group(1)) {
                    case "up" -> -1;
                    case "down" -> 1;
                    default -> 0;
                };
        return "#step-" + Math.clamp(place, 1, last);
    }
}
