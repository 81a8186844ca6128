package org.leadline.protocol.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.protocol.Publications;
import org.leadline.protocol.Settling;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What whoever owns a protocol or leads its unit does with it: asks, puts in force, drops, looks at it again, retires it. */
@Controller
class PublishPages {
    private final Publications publications;
    private final DraftPage draftPage;
    private final ProtocolPage protocolPage;
    private final Sentences sentences;

    PublishPages(Publications publications, DraftPage draftPage, ProtocolPage protocolPage, Sentences sentences) {
        this.publications = publications;
        this.draftPage = draftPage;
        this.protocolPage = protocolPage;
        this.sentences = sentences;
    }

    @PostMapping("/protocol/{protocolId}/draft/ask")
    @Admits(Who.SIGNED_IN)
    ModelAndView ask(SignedIn me, @PathVariable long protocolId, @RequestParam(defaultValue = "0") int edition) {
        return after(me, protocolId, publications.ask(me, protocolId, edition), Map.of());
    }

    @PostMapping("/protocol/{protocolId}/draft/publish")
    @Admits(Who.SIGNED_IN)
    ModelAndView publish(
            SignedIn me,
            @PathVariable long protocolId,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String unaskedBecause) {
        return after(
                me,
                protocolId,
                publications.publish(me, protocolId, edition, unaskedBecause),
                Map.of("unaskedBecause", unaskedBecause));
    }

    @PostMapping("/protocol/{protocolId}/draft/back")
    @Admits(Who.SIGNED_IN)
    ModelAndView takeBack(SignedIn me, @PathVariable long protocolId) {
        Map<String, String> problems = publications.takeBack(me, protocolId);
        return problems.isEmpty()
                ? SeeOther.at("/protocol/" + protocolId + "/draft")
                : draftPage.refused(me, protocolId, Map.of(), problems);
    }

    @PostMapping("/protocol/{protocolId}/draft/drop")
    @Admits(Who.SIGNED_IN)
    ModelAndView drop(SignedIn me, @PathVariable long protocolId, @RequestParam(defaultValue = "") String because) {
        Map<String, String> problems = publications.drop(me, protocolId, because);
        return problems.isEmpty()
                ? SeeOther.at("/protocol/" + protocolId)
                : draftPage.refused(me, protocolId, Map.of("because", because), problems);
    }

    @PostMapping("/protocol/{protocolId}/review")
    @Admits(Who.SIGNED_IN)
    ModelAndView review(
            SignedIn me,
            @PathVariable long protocolId,
            @RequestParam(defaultValue = "") String nextReview,
            @RequestParam(defaultValue = "") String standardDate) {
        Map<String, String> problems = standardDate.isBlank() || day(standardDate) != null
                ? publications.review(me, protocolId, day(nextReview), day(standardDate))
                : Map.of("standardDate", sentences.say("protocol.problem.day"));
        return problems.isEmpty()
                ? SeeOther.at("/protocol/" + protocolId)
                : protocolPage.show(
                        me, protocolId, "", Map.of("nextReview", nextReview, "standardDate", standardDate), problems);
    }

    @PostMapping("/protocol/{protocolId}/retire")
    @Admits(Who.SIGNED_IN)
    ModelAndView retire(
            SignedIn me, @PathVariable long protocolId, @RequestParam(defaultValue = "") String retireBecause) {
        Map<String, String> problems = publications.retire(me, protocolId, retireBecause);
        return problems.isEmpty()
                ? SeeOther.at("/protocol/" + protocolId)
                : protocolPage.show(me, protocolId, "", Map.of("retireBecause", retireBecause), problems);
    }

    private ModelAndView after(SignedIn me, long protocolId, Settling settling, Map<String, String> typed) {
        return switch (settling) {
            case Settling.Done(String where) -> SeeOther.at(where);
            case Settling.Stopped stopped ->
                draftPage.refused(
                        me,
                        protocolId,
                        typed,
                        Map.of("settle", stopped.obstacles().getFirst().words()));
            case Settling.Refused(Map<String, String> problems) -> draftPage.refused(me, protocolId, typed, problems);
            case Settling.ChangedMeanwhile() ->
                draftPage.refused(me, protocolId, typed, Map.of("settle", sentences.say("protocol.problem.meanwhile")));
        };
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException fault) {
            return null;
        }
    }
}
