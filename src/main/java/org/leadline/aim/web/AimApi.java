package org.leadline.aim.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Aim;
import org.leadline.aim.AimSays;
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
    private final AimSays says;
    private final Units units;

    AimApi(Aims aims, PinnedThings pinned, AimSays says, Units units) {
        this.aims = aims;
        this.pinned = pinned;
        this.says = says;
        this.units = units;
    }

    /** @param pinned null where nothing is pinned, or the unit is another's */
    record WhatAUnitIsFor(
            List<ValueOfAUnit> values,
            List<AimOfAUnit> aims,
            @Nullable PinnedThing pinned) {}

    record ValueOfAUnit(long id, String sentence, @Nullable String looksLike) {
        static ValueOfAUnit of(Value value) {
            return new ValueOfAUnit(value.id(), value.sentence(), value.looksLike());
        }
    }

    record AimOfAUnit(
            long id,
            String line,
            @Nullable Long valueId,
            String origin,
            @Nullable String changedInIt,
            @Nullable LocalDate until,
            String owner,
            LocalDate nextLook,
            String sentence,
            String address) {
        static AimOfAUnit of(Aim aim, String sentence) {
            var value = aim.value();
            return new AimOfAUnit(
                    aim.id(),
                    aim.line(),
                    value == null ? null : value.id(),
                    aim.origin().word(),
                    aim.changedInIt(),
                    aim.until(),
                    aim.owner().name(),
                    aim.nextLook(),
                    sentence,
                    aim.address());
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
                aims.list(me, unit).stream()
                        .map(aim -> AimOfAUnit.of(aim, says.sentence(aim)))
                        .toList(),
                units.sight(me, unit) == Sight.OURS
                        ? pinned.find(me, unit).map(PinnedThing::of).orElse(null)
                        : null);
    }
}
