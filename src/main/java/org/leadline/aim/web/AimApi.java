package org.leadline.aim.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Aim;
import org.leadline.aim.AimSteps;
import org.leadline.aim.Aims;
import org.leadline.aim.Pinned;
import org.leadline.aim.PinnedThings;
import org.leadline.aim.Value;
import org.leadline.unit.Sight;
import org.leadline.unit.Units;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/aim}: what a unit is for, as JSON. */
@RestController
class AimApi {
    private final Aims aims;
    private final PinnedThings pinned;
    private final AimRows rows;
    private final AimSteps steps;
    private final Units units;

    AimApi(Aims aims, PinnedThings pinned, AimRows rows, AimSteps steps, Units units) {
        this.aims = aims;
        this.pinned = pinned;
        this.rows = rows;
        this.steps = steps;
        this.units = units;
    }

    /**
     * @param joint aims that it owns with others, or that are at home in it
     * @param people aims of its people
     * @param pinned null where nothing is pinned, or the unit is another's
     */
    record WhatAUnitIsFor(
            List<ValueOfAUnit> values,
            List<AimJson> aims,
            List<AimJson> joint,
            List<AimJson> people,
            @Nullable PinnedThing pinned) {}

    record ValueOfAUnit(long id, String sentence, @Nullable String looksLike) {
        static ValueOfAUnit of(Value value) {
            return new ValueOfAUnit(value.id(), value.sentence(), value.looksLike());
        }
    }

    record PinnedThing(long id, String line, int week, boolean needsADecision) {
        static PinnedThing of(Pinned thing) {
            return new PinnedThing(thing.id(), thing.line(), thing.week(), thing.needsADecision());
        }
    }

    @GetMapping(value = "/api/aim", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    WhatAUnitIsFor get(SignedIn me, @RequestParam long unit) {
        return new WhatAUnitIsFor(
                aims.listValues(me, unit).stream().map(ValueOfAUnit::of).toList(),
                all(me, aims.list(me, unit)),
                all(me, aims.listJoint(me, unit)),
                all(me, aims.listOfPeople(me, unit)),
                units.sight(me, unit) == Sight.OURS
                        ? pinned.find(me, unit).map(PinnedThing::of).orElse(null)
                        : null);
    }

    private List<AimJson> all(SignedIn me, List<Aim> some) {
        return some.stream()
                .map(aim -> AimJson.of(aim, rows.whose(me, aim), steps.sentence(me, aim)))
                .toList();
    }
}
