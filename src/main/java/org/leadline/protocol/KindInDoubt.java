package org.leadline.protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.care.CareProcess;
import org.leadline.care.Mode;
import org.leadline.care.ModeEntry;
import org.leadline.care.ProcessPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where over-rides or surprises do not fit what the team calls a process, its page asks whether it is still that kind of care. Nothing changes by it: the team
 * says so. The cuts are a judgement, see {@code docs/decisions}.
 */
@Component
@Order(10)
class KindInDoubt implements ProcessPart {
    private static final int FEWEST_OVER_RIDES = 5;
    /** One over-ride in so many journeys. */
    private static final int ONE_IN = 10;

    private static final int FEWEST_SURPRISES = 3;
    private final Protocols protocols;
    private final Adherences adherences;
    private final Surprises surprises;
    private final Sentences sentences;
    private final Clock clock;

    KindInDoubt(Protocols protocols, Adherences adherences, Surprises surprises, Sentences sentences, Clock clock) {
        this.protocols = protocols;
        this.adherences = adherences;
        this.surprises = surprises;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public @Nullable Shown show(SignedIn me, CareProcess process) {
        ModeEntry said = process.mode();
        if (said == null || said.mode() == Mode.FIND_OUT) {
            return null;
        }
        LocalDate from = from(said);
        List<Line> lines = new ArrayList<>();
        int surprised = 0;
        int onNone = 0;
        for (Protocol protocol : protocols.listForProcess(me, process.id())) {
            if (said.mode() == Mode.SAME_EVERY_TIME) {
                addOverRides(me, protocol, from, lines);
            }
            Surprises.Foreseen counts = surprises.count(me, protocol.id(), from);
            surprised += counts.all();
            onNone += counts.onNone();
        }
        if (onNone >= FEWEST_SURPRISES) {
            lines.add(new Line(
                    sentences.say("protocol.doubt.surprises", surprised, onNone),
                    sentences.say("protocol.doubt.surprises." + said.mode().word()),
                    null));
        }
        return lines.isEmpty()
                ? null
                : new Shown(
                        sentences.say("protocol.doubt.title"),
                        lines,
                        null,
                        me.worksIn(process.unitId())
                                ? new Step(sentences.say("protocol.doubt.ask"), process.address() + "/ask")
                                : null);
    }

    private void addOverRides(SignedIn me, Protocol protocol, LocalDate from, List<Line> lines) {
        if (!(adherences.get(me, protocol.id()) instanceof Adherence.Told told)) {
            return;
        }
        int overRides = 0;
        int journeys = 0;
        for (LeftOut.Month month : told.leftOut().months()) {
            if (!month.notes().from().isBefore(from)) {
                overRides += month.overRides();
                journeys += month.notes().about();
            }
        }
        if (overRides >= FEWEST_OVER_RIDES && overRides * ONE_IN >= journeys) {
            lines.add(new Line(
                    sentences.say("protocol.doubt.over-rides", protocol.title(), overRides, journeys),
                    sentences.say("protocol.doubt.over-rides.same"),
                    protocol.address() + "/kept"));
        }
    }

    /** Half a year ago, or the day after the team last said what it is: what was before that is answered. */
    private LocalDate from(ModeEntry said) {
        LocalDate half = LocalDate.now(clock).minusDays(Surprises.LOOKED_AT);
        LocalDate answered =
                said.at().atZoneSameInstant(clock.getZone()).toLocalDate().plusDays(1);
        return answered.isAfter(half) ? answered : half;
    }
}
