package org.leadline.aim.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotYours;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Aim;
import org.leadline.aim.Aims;
import org.leadline.aim.Linking;
import org.leadline.aim.ServedAims;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/12/serves}: says on the page of an aim what it serves, or what serves it, and takes that back. */
@Controller
class ServesPages {
    private static final String NUMBER = "\\d{1,18}";
    private final Aims aims;
    private final ServedAims served;
    private final AimPage page;
    private final Sentences sentences;

    ServesPages(Aims aims, ServedAims served, AimPage page, Sentences sentences) {
        this.aims = aims;
        this.served = served;
        this.page = page;
        this.sentences = sentences;
    }

    /** @param serves the number of the aim that it serves @param by instead of that, the number of one that serves it */
    @PostMapping("/aim/{aimId}/serves")
    @Admits(Who.SIGNED_IN)
    ModelAndView link(
            SignedIn me,
            @PathVariable long aimId,
            @RequestParam(required = false) @Nullable String serves,
            @RequestParam(required = false) @Nullable String by) {
        Aim aim = aims.get(me, aimId);
        boolean up = by == null;
        String typed = up ? serves : by;
        String field = up ? "serves" : "by";
        if (typed == null || !typed.matches(NUMBER)) {
            checkMayChoose(me, aim, up);
            return page.page(me, aim, Map.of(), Map.of(field, "aim.problem.blank.serves"));
        }
        long other = Long.parseLong(typed);
        Linking linking = up ? served.link(me, aimId, other) : served.link(me, other, aimId);
        return switch (linking) {
            case Linking.Linked _ -> SeeOther.at(aim.address() + "#serves");
            case Linking.Refused refused -> {
                Map<String, String> problems = new LinkedHashMap<>();
                refused.problems().values().forEach(key -> problems.put(field, key));
                yield page.page(me, aim, Map.of(field, typed), problems);
            }
            case Linking.WouldLoop loop -> {
                ModelAndView again = page.page(me, aim, Map.of(field, typed), Map.of(field, "aim.problem.serves-loop"));
                String way = loop.way().stream().map(Aim::line).collect(Collectors.joining(" → "));
                again.addObject("problems", Map.of(field, sentences.say("aim.problem.serves-loop", way)));
                yield again;
            }
        };
    }

    @PostMapping("/aim/{aimId}/serves/{servedId}/end")
    @Admits(Who.SIGNED_IN)
    ModelAndView unlink(SignedIn me, @PathVariable long aimId, @PathVariable long servedId) {
        served.unlink(me, aimId, servedId);
        return SeeOther.at("/aim/" + aimId + "#serves");
    }

    private void checkMayChoose(SignedIn me, Aim aim, boolean up) {
        if (up && !aims.mayWrite(me, aim)) {
            throw new NotYours("to say what that aim serves");
        }
    }
}
