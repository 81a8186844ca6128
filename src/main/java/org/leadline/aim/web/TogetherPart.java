package org.leadline.aim.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;
import org.leadline.aim.Aims;
import org.leadline.aim.JointAims;
import org.leadline.aim.JointAims.Share;
import org.leadline.aim.JointResult;
import org.leadline.measure.Measures;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who owns an aim together, on its page. */
@Component
@Order(0)
class TogetherPart implements AimPart {
    private static final int FEWEST_OWNERS = 2;
    private final Aims aims;
    private final JointAims joint;
    private final Measures measures;
    private final Units units;
    private final Sentences sentences;

    TogetherPart(Aims aims, JointAims joint, Measures measures, Units units, Sentences sentences) {
        this.aims = aims;
        this.joint = joint;
        this.measures = measures;
        this.units = units;
        this.sentences = sentences;
    }

    @Override
    public void addTo(SignedIn me, Aim aim, Map<String, Object> page) {
        if (!aim.joint()) {
            return;
        }
        boolean mayWrite = aim.retired() == null && aims.mayWrite(me, aim);
        List<Share> shares = joint.listShares(me, aim.id());
        JointResult result = joint.findResult(me, aim.id()).orElse(null);
        page.put(
                "together",
                new TogetherView(
                        shares.stream()
                                .map(share -> owner(me, aim, share, mayWrite, shares.size()))
                                .toList(),
                        result,
                        result == null
                                ? null
                                : units.find(result.ofAll().unitId())
                                        .map(Unit::name)
                                        .orElse(null),
                        mayWrite ? others(me, shares) : Map.of(),
                        mayWrite));
    }

    private TogetherView.Owner owner(SignedIn me, Aim aim, Share share, boolean mayWrite, int owners) {
        boolean mayBring = aim.retired() == null && joint.mayBring(me, share);
        return new TogetherView.Owner(
                share,
                mayBring,
                (mayBring || mayWrite) && owners > FEWEST_OWNERS,
                mayBring ? numbers(me, aim, share.unit().id(), share.measureAddress()) : Map.of());
    }

    private Map<String, String> numbers(SignedIn me, Aim aim, long unitId, @Nullable String chosen) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", sentences.say("aim.together.no-number"));
        if (aim.measureAddress() != null && me.belongsTo(unitId)) {
            measures.list(me, unitId).forEach(measure -> options.put(measure.address(), measure.name()));
        }
        if (chosen != null) {
            options.putIfAbsent(chosen, sentences.say("aim.form.measure.as-it-is"));
        }
        return options;
    }

    private Map<String, String> others(SignedIn me, List<Share> shares) {
        Set<Long> already = shares.stream()
                .filter(share -> share.person() == null)
                .map(share -> share.unit().id())
                .collect(Collectors.toSet());
        Map<String, String> options = new LinkedHashMap<>();
        shares.stream()
                .map(share -> share.unit().id())
                .filter(me::belongsTo)
                .distinct()
                .flatMap(unitId -> joint.listPossibleOwners(me, unitId).stream())
                .filter(unit -> !already.contains(unit.id()))
                .forEach(unit -> options.putIfAbsent(Long.toString(unit.id()), unit.name()));
        return options;
    }
}
