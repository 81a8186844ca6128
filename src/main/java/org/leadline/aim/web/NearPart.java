package org.leadline.aim.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;
import org.leadline.aim.Effects;
import org.springframework.stereotype.Component;

/** On the page of an aim: what it does to others, and what is done to it. */
@Component
class NearPart implements AimPart {
    private final Effects effects;
    private final NearWords words;

    NearPart(Effects effects, NearWords words) {
        this.effects = effects;
        this.words = words;
    }

    @Override
    public void addTo(SignedIn me, Aim aim, Map<String, Object> page) {
        if (aim.inForce()) {
            List<NearView.Pair> pairs = effects.list(me, aim.id()).stream()
                    .map(pair -> words.pair(me, pair, null))
                    .toList();
            page.put("effects", pairs);
        }
    }
}
