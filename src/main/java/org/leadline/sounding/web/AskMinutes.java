package org.leadline.sounding.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.unit.sheet.TakesMinutes;
import org.springframework.stereotype.Component;

/** Tells what soundings asked of somebody: from their being asked alone, whoever has answered. */
@Component
class AskMinutes implements TakesMinutes {
    private static final int A_PLAN_SECONDS = 60;
    private static final int A_VIEW_SECONDS = 90;
    private static final int AN_ANSWER_SECONDS = 300;

    private final Soundings soundings;

    AskMinutes(Soundings soundings) {
        this.soundings = soundings;
    }

    @Override
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        List<Ask> asks = new ArrayList<>();
        for (Sounding sounding : soundings.listAskedOf(me, from, until)) {
            boolean upward = !sounding.template().hasViews();
            boolean bedside = sounding.template().isBedside();
            asks.add(new Ask(
                    upward ? "sounding-answer" : bedside ? "sounding-plan" : "sounding-view",
                    sounding.question(),
                    sounding.address(),
                    sounding.openedAt(),
                    upward ? AN_ANSWER_SECONDS : bedside ? A_PLAN_SECONDS : A_VIEW_SECONDS,
                    upward));
        }
        return List.copyOf(asks);
    }
}
