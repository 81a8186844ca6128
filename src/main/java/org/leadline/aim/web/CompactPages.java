package org.leadline.aim.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.AimSays;
import org.leadline.aim.Compact;
import org.leadline.aim.Compacts;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /aim/promised?unit=3}: what is expected of a unit beside what it was promised. */
@Controller
class CompactPages {
    private final Compacts compacts;
    private final AimSays says;
    private final Units units;
    private final Sentences sentences;

    CompactPages(Compacts compacts, AimSays says, Units units, Sentences sentences) {
        this.compacts = compacts;
        this.says = says;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/aim/promised")
    @Admits(Who.SIGNED_IN)
    ModelAndView promised(SignedIn me, @RequestParam long unit) {
        Compact compact = compacts.get(me, unit);
        Unit ours = units.getOurs(me, unit);
        return new ModelAndView("aim/promised")
                .addObject("inUnit", ours)
                .addObject("unit", ours)
                .addObject(
                        "view",
                        new CompactView(
                                side("expected", compact.expected().size(), compact.overdueOfUs()) + " "
                                        + side("promised", compact.promised().size(), compact.overdueToUs()),
                                rows(compact.expected()),
                                rows(compact.promised()),
                                me.worksIn(unit) && ours.parentId() != null));
    }

    private String side(String side, int all, int overdue) {
        String what = all == 0
                ? sentences.say("pass.compact." + side + ".none")
                : sentences.say("pass.compact." + side + (all == 1 ? ".one" : ".many"), all);
        return overdue == 0
                ? what
                : what + " "
                        + sentences.say(overdue == 1 ? "pass.compact.overdue.one" : "pass.compact.overdue", overdue);
    }

    private List<CompactView.Row> rows(List<Compact.Line> lines) {
        return lines.stream()
                .map(line -> new CompactView.Row(
                        line.title(),
                        line.address(),
                        about(line),
                        line.sentence(),
                        aside(line),
                        line.overdue() || line.brokenAlready()))
                .toList();
    }

    private String about(Compact.Line line) {
        String from = line.from();
        String kind = line.kind().word();
        return from == null
                ? sentences.say("pass.compact.kind." + kind)
                : sentences.say("pass.compact.kind." + kind + ".from", from);
    }

    private @Nullable String aside(Compact.Line line) {
        if (line.brokenAlready()) {
            return sentences.say("pass.compact.not-kept");
        }
        var due = line.due();
        return due == null
                ? null
                : sentences.say(line.overdue() ? "pass.compact.was-due" : "pass.compact.due", says.day(due));
    }
}
