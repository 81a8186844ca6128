package org.leadline.aim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadline.access.AuditTrail;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.Frame.Sides;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Draft;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.UnitAsk;
import org.leadline.sounding.act.Choice;
import org.leadline.sounding.act.ProfessionCounts;
import org.leadline.sounding.act.Question;
import org.leadline.unit.People;
import org.leadline.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to how a unit sees its work: its answer beside one rival, and what the unit decided when everybody was asked. Read by whoever reads the unit's
 * aims, written by whoever writes them.
 */
@Service
@Transactional
public class Frames {
    /** The question's name among the fields of a view. */
    static final String QUESTION = "work";

    private final FrameStore store;
    private final Aims aims;
    private final AimSight sight;
    private final AimReading reading;
    private final Asks asks;
    private final Soundings soundings;
    private final Units units;
    private final People people;
    private final Sentences sentences;
    private final AuditTrail audit;
    private final Clock clock;

    Frames(
            FrameStore store,
            Aims aims,
            AimSight sight,
            AimReading reading,
            Asks asks,
            Soundings soundings,
            Units units,
            People people,
            Sentences sentences,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.aims = aims;
        this.sight = sight;
        this.reading = reading;
        this.asks = asks;
        this.soundings = soundings;
        this.units = units;
        this.people = people;
        this.sentences = sentences;
        this.audit = audit;
        this.clock = clock;
    }

    /** All versions, the newest first. @throws NotHere where the unit is neither one's own nor above, below or beside it */
    @Transactional(readOnly = true)
    public List<Frame> list(SignedIn me, long unitId) {
        sight.check(me, unitId);
        return store.listOf(unitId).stream().map(this::frame).toList();
    }

    /** One version. @throws NotHere where there is none, or as {@link #list} */
    @Transactional(readOnly = true)
    public Frame get(SignedIn me, long frameId) {
        Frame frame = store.find(frameId).map(this::frame).orElseThrow(() -> new NotHere("frame"));
        sight.check(me, frame.unitId());
        return frame;
    }

    /**
     * Writes the next version.
     *
     * @param after the version that stood there when the form was opened; 0 for none
     * @throws NotHere where the unit is not one's own
     * @throws NotYours where one may not write it
     * @throws NotTaken where something in it cannot be taken, or somebody wrote one meanwhile
     */
    public Frame write(SignedIn me, long unitId, int after, NewFrame frame) {
        checkMayWrite(me, unitId);
        Typed typed = new Typed();
        KindOfWork ours = frame.ours();
        KindOfWork rival = frame.rival();
        if (ours == null) {
            typed.refuse("ours", "frameof.problem.ours");
        }
        if (rival == null) {
            typed.refuse("rival", "frameof.problem.rival");
        } else if (rival == ours) {
            typed.refuse("rival", "frameof.problem.same");
        }
        String because = typed.optional("because", frame.because(), Typed.MOST_OF_MORE);
        Map<FrameFacet, Sides> sides = sides(frame, typed);
        typed.take();
        if (ours == null || rival == null) {
            throw new IllegalStateException("refused above");
        }
        int now = store.listOf(unitId).stream()
                .mapToInt(rows -> rows.frame().getVersion())
                .max()
                .orElse(0);
        Optional<Long> id = now == after
                ? store.insert(unitId, now + 1, ours, rival, because, sides, me.personId(), clock.instant())
                : Optional.empty();
        if (id.isEmpty()) {
            typed.refuse("ours", "aim.problem.meanwhile");
        }
        typed.take();
        long frameId = id.orElseThrow();
        audit.record(me.auditName(), "frame written", Frame.addressOf(frameId), unitId, null);
        return get(me, frameId);
    }

    /**
     * Begins to ask the whole unit, blind: what is our work? All of it can be looked over before it is opened.
     *
     * @throws NotHere where it is not one's own, or not the newest version
     * @throws NotYours where one may not write it
     */
    public Draft begin(SignedIn me, long frameId) {
        Frame frame = get(me, frameId);
        checkMayWrite(me, frame.unitId());
        if (list(me, frame.unitId()).getFirst().id() != frameId) {
            throw new NotHere("frame");
        }
        String question = sentences.say("frameof.ask.question");
        return asks.begin(
                me,
                frame.unitId(),
                new UnitAsk(
                                question,
                                frame.address(),
                                sentences.say("frameof.ask.title", frame.version()),
                                true,
                                sentences.say("frameof.ask.may-change"),
                                List.of(new Question(QUESTION, question, choices())),
                                choices(),
                                true)
                        .asking(me, people.list(me, frame.unitId()), LocalDate.now(clock)));
    }

    /** The last time that it was asked about, open or not, as far as this person may know of it. */
    @Transactional(readOnly = true)
    public Optional<Sounding> findAsked(SignedIn me, Frame frame) {
        return soundings.findLastToChoose(me, frame.unitId(), frame.address(), KindOfWork.words());
    }

    /** What was answered, counted; empty before the reveal, where nobody was heard, and where this person may not know of it. */
    public Optional<FrameAnswers> findAnswers(SignedIn me, Frame frame) {
        return findAsked(me, frame).filter(Sounding::isRead).map(sounding -> answers(me, sounding));
    }

    private FrameAnswers answers(SignedIn me, Sounding sounding) {
        Map<String, String> counted = soundings.count(me, sounding.id());
        Map<KindOfWork, Integer> counts = Arrays.stream(KindOfWork.values())
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> Integer.parseInt(counted.getOrDefault(QUESTION + "=" + kind.word(), "0"))));
        Integer heard = sounding.heardCount();
        return new FrameAnswers(
                sounding.id(),
                counts,
                heard == null ? 0 : heard,
                sounding.couldAnswer(),
                soundings.countByProfession(me, sounding.id()).stream()
                        .map(Frames::group)
                        .toList());
    }

    private static FrameAnswers.Group group(ProfessionCounts.Group group) {
        return new FrameAnswers.Group(
                group.others() ? null : group.name(),
                group.answered(),
                Arrays.stream(KindOfWork.values())
                        .collect(Collectors.toMap(
                                kind -> kind, kind -> group.counts().getOrDefault(QUESTION + "=" + kind.word(), 0))));
    }

    private List<Choice> choices() {
        return Arrays.stream(KindOfWork.values())
                .map(kind -> new Choice(kind.word(), sentences.say("frameof.choice." + kind.word())))
                .toList();
    }

    private static Map<FrameFacet, Sides> sides(NewFrame frame, Typed typed) {
        Map<FrameFacet, Sides> sides = new EnumMap<>(FrameFacet.class);
        for (FrameFacet facet : FrameFacet.values()) {
            Sides both = frame.sides().getOrDefault(facet, new Sides("", ""));
            String ours = typed.optional(facet.word() + "Ours", both.ours(), Typed.MOST_OF_MORE);
            String rival = typed.optional(facet.word() + "Rival", both.rival(), Typed.MOST_OF_MORE);
            if (ours != null && rival != null) {
                sides.put(facet, new Sides(ours, rival));
            } else if (ours != null) {
                typed.refuse(facet.word() + "Rival", "frameof.problem.one-side");
            } else if (rival != null) {
                typed.refuse(facet.word() + "Ours", "frameof.problem.one-side");
            }
        }
        if (sides.values().stream().noneMatch(Sides::differ)) {
            typed.refuse(FrameFacet.POLICIES.word() + "Ours", "frameof.problem.nothing-differs");
        }
        return sides;
    }

    private void checkMayWrite(SignedIn me, long unitId) {
        units.getOurs(me, unitId);
        if (!aims.maySet(me, unitId)) {
            throw new NotYours("to say how the unit sees its work");
        }
    }

    private Frame frame(FrameStore.Rows rows) {
        var row = rows.frame();
        Map<FrameFacet, Sides> sides = new EnumMap<>(FrameFacet.class);
        rows.lines()
                .forEach(line -> sides.put(FrameFacet.of(line.getFacet()), new Sides(line.getOurs(), line.getRival())));
        return new Frame(
                row.getId(),
                row.getUnitId(),
                row.getVersion(),
                KindOfWork.of(row.getOurs()),
                KindOfWork.of(row.getRival()),
                row.getBecause(),
                sides,
                reading.someone(row.getById()),
                row.getAt().toInstant(),
                row.getWon() == null
                        ? null
                        : new Frame.Won(
                                KindOfWork.of(row.getWon()),
                                row.getSoundingId(),
                                row.getDecidedAt().toInstant()));
    }
}
