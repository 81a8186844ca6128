package org.leadline.aim.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.EffectMark;
import org.leadline.aim.EffectPair;
import org.leadline.aim.NearAim;
import org.leadline.aim.Neighbourhood;
import org.leadline.aim.Neighbours;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/aim/neighbours}: the aims near a unit's and what they do to each other, as JSON. */
@RestController
class NearApi {
    private final Neighbours neighbours;

    NearApi(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** @param effects most worth a talk first */
    record AimsAround(List<AimNearby> ours, List<AimNearby> near, List<MarkedEffect> effects) {}

    /** @param nearness above, beside, adjoining, below or here; null for ours */
    record AimNearby(
            long id,
            String line,
            String whose,
            long unitId,
            boolean joint,
            @Nullable String nearness,
            Instant changedAt,
            String address) {
        static AimNearby of(NearAim aim, @Nullable String nearness) {
            return new AimNearby(
                    aim.id(),
                    aim.line(),
                    aim.whose(),
                    aim.unitId(),
                    aim.joint(),
                    nearness,
                    aim.changedAt(),
                    aim.address());
        }
    }

    /** @param ofMaker helps, hurts, neither or not-known, as those whose aim it is say; null where they have not said */
    record MarkedEffect(
            long aimId,
            long touchedId,
            @Nullable String ofMaker,
            @Nullable String ofNeighbour,
            boolean forTheTwoOnly) {
        static MarkedEffect of(EffectPair pair) {
            return new MarkedEffect(
                    pair.aim().id(),
                    pair.touched().id(),
                    word(pair.ofMaker()),
                    word(pair.ofNeighbour()),
                    pair.pairOnly());
        }

        private static @Nullable String word(@Nullable EffectMark mark) {
            return mark == null ? null : NearWords.word(mark.effect());
        }
    }

    @GetMapping(value = "/api/aim/neighbours", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    AimsAround get(SignedIn me, @RequestParam long unit) {
        Neighbourhood around = neighbours.get(me, unit);
        return new AimsAround(
                around.ours().stream().map(aim -> AimNearby.of(aim, null)).toList(),
                around.near().stream()
                        .map(aim -> {
                            var nearness = around.nearness().get(aim.id());
                            return AimNearby.of(aim, nearness == null ? null : nearness.word());
                        })
                        .toList(),
                around.pairs().stream().map(MarkedEffect::of).toList());
    }
}
