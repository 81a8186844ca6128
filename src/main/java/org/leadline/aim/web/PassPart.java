package org.leadline.aim.web;

import java.util.List;
import java.util.Map;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;
import org.leadline.aim.Passes;
import org.leadline.unit.Sight;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.stereotype.Component;

/** On the page of an aim: the same aim at each layer, and passing it on. */
@Component
class PassPart implements AimPart {
    private final Passes passes;
    private final PassWords words;
    private final Units units;

    PassPart(Passes passes, PassWords words, Units units) {
        this.passes = passes;
        this.words = words;
        this.units = units;
    }

    @Override
    public void addTo(SignedIn me, Aim aim, Map<String, Object> page) {
        List<PassView.Row> rows =
                passes.listLayers(me, aim.id()).stream().map(words::row).toList();
        boolean ours = units.sight(me, aim.unitId()) == Sight.OURS;
        boolean mayPass = !passes.listWhereTo(me, aim).isEmpty();
        boolean mayAskAbove = ours
                && aim.retired() == null
                && me.worksIn(aim.unitId())
                && units.find(aim.unitId()).map(Unit::parentId).isPresent();
        if (rows.size() > 1 || mayPass || mayAskAbove) {
            page.put("passed", new PassView.Shown(rows, mayPass, mayAskAbove));
        }
    }
}
