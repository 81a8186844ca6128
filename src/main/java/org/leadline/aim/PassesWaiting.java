package org.leadline.aim;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.leadline.access.Role;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.SignedIn.Membership;
import org.leadline.unit.sheet.TakesMinutes;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Aims that were passed to a unit wait for whoever leads it today, so that none waits for somebody who has left. */
@Component
@Transactional(readOnly = true)
class PassesWaiting implements Waits, TakesMinutes {
    static final String KIND = "aim-pass";
    private static final Set<Role> LEADING = Set.of(Role.LEAD, Role.DEPUTY);
    private static final int SECONDS = 180;
    private final PassStore store;
    private final PassReading reading;
    private final AimSays says;
    private final Sentences sentences;
    private final Clock clock;

    PassesWaiting(PassStore store, PassReading reading, AimSays says, Sentences sentences, Clock clock) {
        this.store = store;
        this.reading = reading;
        this.says = says;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        Instant now = clock.instant();
        return store.listWaiting(led(me)).stream()
                .map(reading::pass)
                .map(pass -> new Waiting(
                        KIND,
                        pass.to().unitId(),
                        pass.line(),
                        sentences.say(
                                "pass.waits." + pass.direction().word() + (pass.isLate(now) ? ".late" : ""),
                                pass.from().name(),
                                says.day(pass.answerBy())),
                        sentences.say("pass.waits.step"),
                        pass.address(),
                        pass.at(),
                        pass.answerBy(),
                        pass.isLate(now),
                        false))
                .toList();
    }

    @Override
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        return store.listAsked(led(me), from, until).stream()
                .map(reading::pass)
                .map(pass -> new Ask(KIND, pass.line(), pass.address(), pass.at(), SECONDS, true))
                .toList();
    }

    private static List<Long> led(SignedIn me) {
        return me.memberships().stream()
                .filter(mine -> LEADING.contains(mine.role()))
                .map(Membership::unitId)
                .distinct()
                .toList();
    }
}
