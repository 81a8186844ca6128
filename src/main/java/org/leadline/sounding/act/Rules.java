package org.leadline.sounding.act;

import static org.leadline.sounding.act.Deed.*;

import java.util.EnumSet;
import java.util.Set;

/** Who may do what, state by state: the table of the design, in one place. Pages, JSON and doors ask here and nowhere else. */
public final class Rules {

    private Rules() {}

    /** Whether the person may know that there is such a sounding. */
    public static boolean mayKnow(Moment moment, Standing who, Readers readers) {
        if (who.takesPart() || who.deputy() && moment.deputyStandsIn()) {
            return true;
        }
        return switch (moment.state()) {
            case OPEN ->
                moment.template().hasViews()
                        ? moment.template().isBedside() && who.shiftLead()
                        : readers == Readers.OURS && who.colleague();
            case SPOKEN_INSTEAD, WITHDRAWN, TOO_FEW -> false;
            case REVEALED, DECIDED, LOOKED_BACK, NOBODY_HEARD -> readers == Readers.OURS && who.colleague();
        };
    }

    /** Everything that the person may do now; empty for whoever may not know of it. */
    public static Set<Deed> may(Moment moment, Standing who, Readers readers) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        if (!mayKnow(moment, who, readers)) {
            return deeds;
        }
        boolean asks = who.asker() || who.deputy() && moment.deputyStandsIn();
        boolean decides = who.decider() || who.deputy() && moment.deputyStandsIn();
        switch (moment.state()) {
            case OPEN -> whileOpen(moment, who, asks, decides, deeds);
            case REVEALED -> {
                deeds.add(READ_VIEWS);
                allow(deeds, DECIDE, decides);
                afterwards(moment, who, deeds);
            }
            case NOBODY_HEARD -> {
                allow(deeds, DECIDE, decides);
                allow(deeds, ADD_LATE, moment.named() && who.asked() && !who.sealed());
                allow(deeds, READ_VIEWS, moment.named());
            }
            case DECIDED, LOOKED_BACK -> {
                deeds.add(READ_VIEWS);
                allow(deeds, ANSWER_AGAINST, decides);
                allow(deeds, SAY_WHAT_BECAME, asks || decides);
                allow(deeds, SAY_BACK, moment.state() == State.DECIDED && who.takesPart());
                allow(deeds, LOOK_BACK, moment.state() == State.DECIDED && (asks || decides));
                allow(deeds, PUT_NAME, moment.named() && !moment.template().isBedside() && who.sealed());
                afterwards(moment, who, deeds);
            }
            case SPOKEN_INSTEAD -> {
                allow(deeds, READ_OWN_WORDS, who.asked());
                allow(deeds, SHOW_OWN_WORDS, who.asked());
                deeds.add(READ_VIEWS);
            }
            case WITHDRAWN -> allow(deeds, READ_OWN_WORDS, moment.named() && who.asked());
            case TOO_FEW -> {}
        }
        return deeds;
    }

    private static void whileOpen(Moment moment, Standing who, boolean asks, boolean decides, Set<Deed> deeds) {
        allow(deeds, WITHDRAW, asks);
        if (!moment.template().hasViews()) {
            allow(deeds, DECIDE, decides);
            return;
        }
        boolean bedside = moment.template().isBedside();
        allow(deeds, GO_AHEAD, bedside);
        boolean formIsOpen = !bedside || (who.turn() == Turn.FIRST) != moment.firstTurnIn();
        if (who.asked() && formIsOpen && !moment.timeIsUp()) {
            allow(deeds, SEAL, moment.named() || !who.sealed());
            allow(deeds, TAKE_BACK, moment.named() && who.sealed());
        }
        allow(deeds, SCRIBE, moment.named() && !bedside && !moment.timeIsUp() && who.worksThere());
    }

    private static void afterwards(Moment moment, Standing who, Set<Deed> deeds) {
        boolean views = moment.template().hasViews();
        allow(deeds, ADD_LATE, views && moment.named() && who.asked() && !who.sealed());
        allow(deeds, CHANGE_MIND, views && who.asked() && (who.sealed() || !moment.named()));
    }

    private static void allow(Set<Deed> deeds, Deed deed, boolean allowed) {
        if (allowed) {
            deeds.add(deed);
        }
    }
}
