package org.leadline.today;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Deciding;
import org.leadline.sounding.Decision;
import org.leadline.sounding.Decisions;
import org.leadline.sounding.Endings;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;

/** The asking in a {@link BusyWard}. */
final class BusyAsking {
    @Autowired
    Asks asks;

    @Autowired
    Views views;

    @Autowired
    Endings endings;

    @Autowired
    Decisions decisions;

    @Autowired
    Clock clock;

    private int number;

    /** A question to the ward, or one to the layer above. */
    void ask(SignedIn me, Random chance, long wardId, List<Long> everybody) {
        boolean upward = chance.nextInt(3) == 0;
        LocalDateTime now = LocalDateTime.now(clock);
        Set<Long> asked = upward ? Set.of() : Set.copyOf(everybody.subList(0, 8));
        asks.openNow(
                me,
                wardId,
                new Asking(
                        upward ? Template.UPWARD : Template.CONSULT,
                        "What shall we do about " + number++ + "?",
                        "",
                        "",
                        "",
                        true,
                        false,
                        Readers.OURS,
                        upward ? null : now.plusDays(2),
                        now.plusDays(9),
                        "What we do next week.",
                        asked,
                        upward ? Set.of() : Set.of(everybody.getFirst()),
                        null,
                        Map.of(),
                        "",
                        List.of(),
                        List.of(),
                        false));
    }

    /** What the person can do to a question as it stands. */
    void on(SignedIn me, Random chance, Sounding sounding) {
        switch (sounding.state()) {
            case OPEN -> {
                if (!sounding.template().hasViews()) {
                    decide(me, chance, sounding);
                } else if (chance.nextInt(6) == 0) {
                    endings.withdraw(me, sounding.id(), "Asked too early");
                } else {
                    Map<String, String> words = new HashMap<>();
                    sounding.form()
                            .fields()
                            .forEach(field -> words.put(
                                    field.key(),
                                    field.options().isEmpty()
                                            ? "So I think"
                                            : field.options().getFirst()));
                    views.seal(me, sounding.id(), words);
                }
            }
            case REVEALED, NOBODY_HEARD -> decide(me, chance, sounding);
            default -> {}
        }
    }

    private void decide(SignedIn me, Random chance, Sounding sounding) {
        decisions.decide(
                me,
                sounding.id(),
                new Deciding(
                        DecisionKind.values()[chance.nextInt(DecisionKind.values().length)],
                        "nobody waits",
                        "We do it.",
                        "rest is treatment",
                        "",
                        Set.of(me.personId()),
                        false,
                        LocalDate.now(clock).plusDays(30),
                        Map.of(),
                        "",
                        Decision.NotHeard.UNEXPLAINED));
    }
}
