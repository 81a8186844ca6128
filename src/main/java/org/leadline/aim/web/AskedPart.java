package org.leadline.aim.web;

import java.util.Map;
import org.leadline.access.SignedIn;
import org.leadline.aim.Aim;
import org.springframework.stereotype.Component;

/** How we asked, on the page of an aim; nothing on that of a person's own, about which nobody else is asked. */
@Component
class AskedPart implements AimPart {
    private final AskedViews views;

    AskedPart(AskedViews views) {
        this.views = views;
    }

    @Override
    public void addTo(SignedIn me, Aim aim, Map<String, Object> page) {
        if (aim.person() == null) {
            AskedView view = views.of(me, aim);
            if (view.mayWrite() || view.agreed() != null || !view.times().isEmpty() || me.belongsTo(aim.unitId())) {
                page.put("asked", view);
            }
        }
    }
}
