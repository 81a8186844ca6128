package org.leadline.aim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.access.TypedLines;
import org.leadline.aim.db.tables.records.TalkRecord;
import org.leadline.post.Letters;
import org.leadline.post.ToldBacks;
import org.leadline.practice.Making;
import org.leadline.practice.Offers;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to talks: twenty minutes of two people whose aims touch, with an entry for both calendars, what is the same and what differs, and one offer of help
 * each way. Only the two open it. Methods that take typed words return what is wrong, by field; empty where it was done.
 */
@Service
@Transactional
public class Talks {
    private static final String LETTER = "aim-talk";
    private static final String LETTER_OFF = "aim-talk-off";
    private static final Duration FARTHEST = Duration.ofDays(180);
    private static final int MOST_OF_A_LINE = 200;
    private static final int MOST_OF_A_REASON = 600;
    private final TalkStore store;
    private final TalkReading reading;
    private final WhomToAsk whom;
    private final Offers offers;
    private final Units units;
    private final Letters letters;
    private final ToldBacks toldBacks;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    Talks(
            TalkStore store,
            TalkReading reading,
            WhomToAsk whom,
            Offers offers,
            Units units,
            Letters letters,
            ToldBacks toldBacks,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.whom = whom;
        this.offers = offers;
        this.units = units;
        this.letters = letters;
        this.toldBacks = toldBacks;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of asking for a talk. */
    public sealed interface Asking {
        /** Both have an entry for their calendars. */
        record Made(Talk talk) implements Asking {}

        /** @param problems under {@code with} and {@code when} the key of the sentence that says it */
        record Refused(Map<String, String> problems) implements Asking {}
    }

    /** Whom somebody of the unit may ask for a talk: who owns an aim near theirs. @throws NotHere where the unit is not one's own */
    @Transactional(readOnly = true)
    public List<TalkPartner> listToTalkWith(SignedIn me, long unitId) {
        return whom.list(me, unitId);
    }

    /**
     * Asks for a talk; both get an entry for their calendars, in generic words.
     *
     * @param startsAt null where no time was given
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one does not work in it
     */
    public Asking ask(SignedIn me, long unitId, @Nullable Long withId, @Nullable Instant startsAt) {
        units.getOurs(me, unitId);
        if (!me.worksIn(unitId)) {
            throw new NotYours("to ask for a talk");
        }
        Map<String, String> problems = new LinkedHashMap<>();
        TalkPartner partner =
                withId == null ? null : whom.find(me, unitId, withId).orElse(null);
        if (partner == null) {
            problems.put("with", "near.problem.with");
        }
        checkTime(startsAt, problems);
        if (!problems.isEmpty() || partner == null || withId == null || startsAt == null) {
            return new Asking.Refused(problems);
        }
        long id = store.insert(unitId, me.personId(), partner.unitId(), withId, startsAt, clock.instant());
        Talk talk = reading.talk(store.find(id).orElseThrow());
        letters.sendWithCalendar(Set.of(me.personId(), withId), LETTER, talk.address(), startsAt, Talk.LENGTH);
        tellOther(me, talk, "near.told.talk", me.name());
        audit.record(me.auditName(), "talk asked for", talk.address(), unitId, null);
        return new Asking.Made(talk);
    }

    /** @throws NotHere where there is none, or it is of two others */
    @Transactional(readOnly = true)
    public TalkSeen get(SignedIn me, long talkId) {
        return reading.seen(me, mine(me, store.find(talkId)));
    }

    /** This person's talks, the latest first. */
    @Transactional(readOnly = true)
    public List<Talk> listMine(SignedIn me) {
        return store.listOf(me.personId()).stream().map(reading::talk).toList();
    }

    /** Sets another time; the entries in both calendars move. */
    public Map<String, String> move(SignedIn me, long talkId, @Nullable Instant startsAt) {
        Talk talk = open(me, talkId);
        Map<String, String> problems = new LinkedHashMap<>();
        checkTime(startsAt, problems);
        if (problems.isEmpty() && startsAt != null) {
            store.move(talkId, startsAt, clock.instant());
            letters.sendWithCalendar(
                    Set.of(talk.by().personId(), talk.with().personId()),
                    LETTER,
                    talk.address(),
                    startsAt,
                    Talk.LENGTH);
            tellOther(me, talk, "near.told.moved", me.name());
            audit.record(me.auditName(), "talk moved", talk.address(), talk.unitId(), null);
        }
        return problems;
    }

    /** Calls it off with a reason that the other hears. @throws NotYours where it is over */
    public Map<String, String> callOff(SignedIn me, long talkId, String reason) {
        Talk talk = open(me, talkId);
        Map<String, String> problems = checked("reason", reason, MOST_OF_A_REASON);
        if (problems.isEmpty()) {
            callOff(me, talk, reason.strip());
        }
        return problems;
    }

    void callOff(SignedIn by, Talk talk, String reason) {
        store.callOff(talk.id(), reason, clock.instant());
        for (Someone one : List.of(talk.by(), talk.with())) {
            if (one.personId() != by.personId()) {
                letters.send(one.personId(), LETTER_OFF, talk.address());
                toldBacks.tellWithoutLetter(
                        List.of(one.personId()),
                        talk.unitOf(one.personId()),
                        talk.address(),
                        sentences.say(
                                "near.talk.title", talk.other(one.personId()).name()),
                        sentences.say("near.told.called-off", by.name(), reason));
            }
        }
        audit.record(by.auditName(), "talk called off", talk.address(), talk.unitId(), null);
    }

    /** One of the two says that they have talked. @throws NotYours where it is over already */
    public void held(SignedIn me, long talkId) {
        Talk talk = open(me, talkId);
        store.held(talkId, clock.instant());
        audit.record(me.auditName(), "talk held", talk.address(), talk.unitId(), null);
    }

    /** Adds a line to what is the same, or to what differs. */
    public Map<String, String> addLine(SignedIn me, long talkId, TalkLine.Kind kind, String line) {
        Talk talk = going(me, talkId);
        Map<String, String> problems = checked("line", line, MOST_OF_A_LINE);
        if (problems.isEmpty()) {
            store.addLine(talk.id(), kind.word(), line.strip(), me.personId(), clock.instant());
        }
        return problems;
    }

    /** Leaves out a line that was worked out of links and marks. @throws NotHere where none says that */
    public void leaveOut(SignedIn me, long talkId, String line) {
        Talk talk = going(me, talkId);
        TalkLine found = reading.find(me, talk, line);
        if (found == null || found.by() != null) {
            throw new NotHere("line");
        }
        store.addLine(talk.id(), TalkReading.LEFT_OUT, line, me.personId(), clock.instant());
    }

    /**
     * Offers the other help: a promise that they judge. One each.
     *
     * @param by null where no day was given
     * @throws NotYours where this person has offered something already, or the talk was called off
     */
    public Making offer(SignedIn me, long talkId, String words, @Nullable LocalDate by) {
        Talk talk = going(me, talkId);
        if (store.hasOffered(talkId, me.personId())) {
            throw new NotYours("to offer more than one thing");
        }
        Someone other = talk.other(me.personId());
        Making made = offers.offer(
                me, talk.unitOf(me.personId()), other.personId(), talk.unitOf(other.personId()), words, by);
        if (made instanceof Making.Made(var promise)) {
            store.addOffer(talkId, promise.id(), me.personId(), clock.instant());
        }
        return made;
    }

    /** The file for one's own calendar; of a talk that was called off one that strikes it out. */
    @Transactional(readOnly = true)
    public byte[] calendar(SignedIn me, long talkId) {
        Talk talk = mine(me, store.find(talkId));
        return talk.calledOffAt() == null
                ? letters.calendar(LETTER, talk.address(), talk.changedAt(), talk.startsAt(), Talk.LENGTH)
                : letters.calendarCalledOff(LETTER, talk.address(), talk.changedAt(), talk.startsAt(), Talk.LENGTH);
    }

    private void checkTime(@Nullable Instant startsAt, Map<String, String> problems) {
        Instant now = clock.instant();
        if (startsAt == null) {
            problems.put("when", "near.problem.when");
        } else if (startsAt.isBefore(now)) {
            problems.put("when", "near.problem.past");
        } else if (startsAt.isAfter(now.plus(FARTHEST))) {
            problems.put("when", "near.problem.far");
        }
    }

    private static Map<String, String> checked(String field, String typed, int most) {
        Map<String, String> problems = new LinkedHashMap<>();
        TypedLines.check("near.problem", field, typed, true, most, problems);
        return problems;
    }

    private Talk open(SignedIn me, long talkId) {
        Talk talk = mine(me, store.lock(talkId));
        if (!talk.isOpen()) {
            throw new NotYours("to change a talk that is over");
        }
        return talk;
    }

    private Talk going(SignedIn me, long talkId) {
        Talk talk = mine(me, store.lock(talkId));
        if (talk.calledOffAt() != null) {
            throw new NotYours("to go on with a talk that was called off");
        }
        return talk;
    }

    private Talk mine(SignedIn me, Optional<TalkRecord> found) {
        return found.map(reading::talk)
                .filter(talk ->
                        talk.by().personId() == me.personId() || talk.with().personId() == me.personId())
                .orElseThrow(() -> new NotHere("talk"));
    }

    private void tellOther(SignedIn me, Talk talk, String key, Object... values) {
        Someone other = talk.other(me.personId());
        toldBacks.tellWithoutLetter(
                List.of(other.personId()),
                talk.unitOf(other.personId()),
                talk.address(),
                sentences.say("near.talk.title", me.name()),
                sentences.say(key, values));
    }
}
