package org.leadline.remit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.NotHere;
import org.leadline.access.Role;
import org.leadline.access.SeeOther;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.remit.DecisionLevels;
import org.leadline.remit.Remit;
import org.leadline.remit.RemitAsk;
import org.leadline.remit.RemitAsks;
import org.leadline.remit.RemitSays;
import org.leadline.remit.Remits;
import org.leadline.remit.Right;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /remit}: who decides what of a unit, how its asks go, and where its decisions were taken. */
@Controller
class RemitPages {
    private final Remits remits;
    private final RemitAsks asks;
    private final DecisionLevels levels;
    private final RemitSays says;
    private final Soundings soundings;
    private final Units units;
    private final Sentences sentences;

    RemitPages(
            Remits remits,
            RemitAsks asks,
            DecisionLevels levels,
            RemitSays says,
            Soundings soundings,
            Units units,
            Sentences sentences) {
        this.remits = remits;
        this.asks = asks;
        this.levels = levels;
        this.says = says;
        this.soundings = soundings;
        this.units = units;
        this.sentences = sentences;
    }

    @GetMapping("/remit")
    @Admits(Who.SIGNED_IN)
    ModelAndView remits(SignedIn me, @RequestParam(required = false) @Nullable Long unit) {
        long unitId = unit == null
                ? units.findHome(me).orElseThrow(() -> new NotHere("unit")).id()
                : unit;
        List<Remit> all = remits.list(me, unitId);
        Unit shown = units.get(me, unitId);
        List<Unit> above = units.listAbove(shown);
        boolean ours = me.belongsTo(unitId);
        boolean within = ours || above.stream().anyMatch(layer -> me.belongsTo(layer.id()));
        Set<Long> known = within ? known(me) : Set.of();
        RemitView view = new RemitView(
                shown,
                above.isEmpty() ? null : above.getFirst(),
                says.sentence(all),
                remits.mayWrite(me, unitId),
                within,
                lanes(all),
                within ? says.wait(asks.wait(me, unitId)) : "",
                within
                        ? asks.list(me, unitId).stream()
                                .map(ask -> asked(ask, known))
                                .toList()
                        : List.of(),
                ours,
                leads(me, unitId),
                ours ? says.shares(levels.share(me, unitId)) : "",
                ours ? levels.list(me, unitId).stream().map(this::decided).toList() : List.of(),
                ours && shown.isLayer() ? below(me, unitId, known) : null);
        return new ModelAndView("remit/remits")
                .addObject("inUnit", ours ? shown : units.findHome(me).orElse(null))
                .addObject("view", view);
    }

    /** A unit says that it could have taken a decision itself, or takes that back. */
    @PostMapping("/remit/could-be-local")
    @Admits(Who.SIGNED_IN)
    ModelAndView mark(
            SignedIn me,
            @RequestParam long unit,
            @RequestParam(defaultValue = "0") long sounding,
            @RequestParam(defaultValue = "yes") String local) {
        levels.mark(me, unit, sounding, local.equals("yes"));
        return SeeOther.at("/remit?unit=" + unit + "#decisions");
    }

    private RemitView.Below below(SignedIn me, long layerId, Set<Long> known) {
        return new RemitView.Below(
                asks.listRisen(me, layerId).stream()
                        .map(ask -> asked(ask, known))
                        .toList(),
                says.wait(asks.waitFor(me, layerId)),
                asks.listAskedOf(me, layerId).stream()
                        .filter(RemitAsk::isOpen)
                        .map(ask -> asked(ask, known))
                        .toList(),
                says.shares(levels.shareBelow(me, layerId)),
                levels.listCouldBeLocal(me, layerId).stream().map(this::decided).toList());
    }

    private Set<Long> known(SignedIn me) {
        return soundings.list(me).stream().map(Sounding::id).collect(Collectors.toSet());
    }

    private RemitView.Asked asked(RemitAsk ask, Set<Long> known) {
        String aside = says.aside(ask);
        return new RemitView.Asked(
                ask.subject(),
                ask.unitName(),
                says.stands(ask),
                aside,
                ask.isOpen() && !aside.isEmpty(),
                known.contains(ask.soundingId()) ? ask.address() : null);
    }

    private RemitView.Decided decided(DecisionLevels.Taken taken) {
        return new RemitView.Decided(
                taken.soundingId(),
                taken.question(),
                taken.address(),
                sentences.say(taken.above() ? "remit.taken.above" : "remit.taken.here", says.day(taken.at())),
                taken.above(),
                taken.couldBeLocal());
    }

    private Map<String, List<RemitView.Line>> lanes(List<Remit> all) {
        Map<String, List<RemitView.Line>> lanes = new LinkedHashMap<>();
        for (Right right : Right.values()) {
            lanes.put(
                    right.word(),
                    all.stream()
                            .filter(remit -> remit.right() == right)
                            .map(remit -> new RemitView.Line(remit, says.means(remit)))
                            .toList());
        }
        return lanes;
    }

    private static boolean leads(SignedIn me, long unitId) {
        return me.memberships().stream()
                .anyMatch(mine -> mine.unitId() == unitId && (mine.role() == Role.LEAD || mine.role() == Role.DEPUTY));
    }
}
