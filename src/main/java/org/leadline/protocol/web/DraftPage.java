package org.leadline.protocol.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.care.rule.Strength;
import org.leadline.protocol.DraftForm;
import org.leadline.protocol.Drafts;
import org.leadline.protocol.Protocol;
import org.leadline.protocol.ProtocolVersion;
import org.leadline.protocol.Protocols;
import org.leadline.protocol.Publications;
import org.leadline.protocol.StepLabel;
import org.leadline.protocol.VersionState;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.State;
import org.leadline.unit.Units;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of a draft together, as it stands or as it was typed and refused. */
@Component
class DraftPage {
    private final Protocols protocols;
    private final Drafts drafts;
    private final Publications publications;
    private final ProtocolViews views;
    private final Units units;
    private final Sentences sentences;

    DraftPage(
            Protocols protocols,
            Drafts drafts,
            Publications publications,
            ProtocolViews views,
            Units units,
            Sentences sentences) {
        this.protocols = protocols;
        this.drafts = drafts;
        this.publications = publications;
        this.views = views;
        this.units = units;
        this.sentences = sentences;
    }

    ModelAndView show(SignedIn me, long protocolId) {
        return page(me, protocolId, null, null, false, Map.of(), Map.of());
    }

    /** The form was refused: it keeps what was typed. */
    ModelAndView refused(SignedIn me, long protocolId, DraftForm form, int edition, Map<String, String> problems) {
        return page(me, protocolId, form, edition, false, Map.of(), problems);
    }

    /** Somebody saved it meanwhile: it keeps what was typed, and says so. */
    ModelAndView meanwhile(SignedIn me, long protocolId, DraftForm form) {
        return page(me, protocolId, form, null, true, Map.of(), Map.of());
    }

    /** Another form beside that of the draft was refused. */
    ModelAndView refused(SignedIn me, long protocolId, Map<String, String> typed, Map<String, String> problems) {
        return page(me, protocolId, null, null, false, typed, problems);
    }

    private ModelAndView page(
            SignedIn me,
            long protocolId,
            @Nullable DraftForm typedForm,
            @Nullable Integer edition,
            boolean meanwhile,
            Map<String, String> typed,
            Map<String, String> problems) {
        Protocol protocol = protocols.get(me, protocolId);
        ProtocolVersion draft = drafts.get(me, protocolId);
        if (!drafts.mayWrite(me, protocol.unitId())) {
            throw new NotYours("to write protocols of the unit");
        }
        ProtocolVersion before = protocol.inForce();
        boolean open = draft.state() == VersionState.DRAFT;
        Sounding asked = publications.findAsked(me, draft).orElse(null);
        boolean maySettle = publications.maySettle(me, protocol);
        DraftView view = new DraftView(
                protocol,
                draft,
                typedForm != null ? typedForm : open ? DraftForm.of(draft, drafts.nextReview()) : null,
                edition == null ? draft.edition() : edition,
                says(draft),
                meanwhile,
                before == null ? null : before.number(),
                components(me, protocolId),
                labels(),
                strengths(),
                publications.listObstacles(me, protocolId),
                views.parts(me, protocol, draft),
                asked,
                maySettle,
                maySettle && !open && !draft.agreed() && isOver(asked),
                typed,
                problems);
        return new ModelAndView(
                        "protocol/draft",
                        problems.isEmpty() && !meanwhile ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("inUnit", units.getOurs(me, protocol.unitId()))
                .addObject("view", view);
    }

    private static boolean isOver(@Nullable Sounding asked) {
        return asked == null || asked.state() != State.OPEN && asked.state() != State.REVEALED;
    }

    private String says(ProtocolVersion draft) {
        return sentences.say(
                switch (draft.state()) {
                    case ASKED -> draft.agreed() ? "protocol.says.agreed" : "protocol.says.asked";
                    default -> "protocol.says.draft";
                },
                draft.number());
    }

    private Map<String, String> components(SignedIn me, long protocolId) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", sentences.say("protocol.form.component.none"));
        drafts.listPossibleComponents(me, protocolId)
                .forEach(other -> options.put(Long.toString(other.id()), other.title()));
        return options;
    }

    private Map<String, String> labels() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", sentences.say("protocol.form.label.evidence"));
        for (StepLabel label : StepLabel.values()) {
            options.put(label.word(), sentences.say("protocol.form.label." + label.word()));
        }
        return options;
    }

    private Map<String, String> strengths() {
        Map<String, String> options = new LinkedHashMap<>();
        for (Strength strength : Strength.values()) {
            options.put(strength.word(), sentences.say("protocol.form.strength." + strength.word()));
        }
        return options;
    }
}
