package org.leadline.protocol;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.care.Mode;
import org.leadline.care.ModeEntry;
import org.leadline.care.rule.RuleInWords;
import org.leadline.care.rule.RulesKept;
import org.leadline.measure.Defining;
import org.leadline.measure.Figures;
import org.leadline.measure.Measure;
import org.leadline.measure.MeasureForm;
import org.leadline.measure.Measures;
import org.leadline.measure.Period;
import org.leadline.measure.ProcessesOfMeasures.Counted;
import org.leadline.measure.ProcessesOfMeasures.FromNotes;
import org.leadline.measure.spc.Better;
import org.leadline.measure.spc.NumberKind;
import org.leadline.unit.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The door by which a rule in force is counted as a measure, month by month. Its numbers are counted anew whenever the notes change. */
@Service
@Transactional
public class RuleMeasures {
    private static final int MOST_OF_NAME = 120;
    private static final int MOST_OF_LINE = 200;
    private final Adherences adherences;
    private final Protocols protocols;
    private final Measures measures;
    private final Figures figures;
    private final KeptStore store;
    private final Sentences sentences;
    private final Clock clock;

    RuleMeasures(
            Adherences adherences,
            Protocols protocols,
            Measures measures,
            Figures figures,
            KeptStore store,
            Sentences sentences,
            Clock clock) {
        this.adherences = adherences;
        this.protocols = protocols;
        this.measures = measures;
        this.figures = figures;
        this.store = store;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** A rule that can be counted. @param name as it is proposed @param checkers who may check the number: who works in the unit, but not this person */
    public record Proposed(Protocol protocol, String sentence, String name, List<Person> checkers) {}

    /** What became of it. */
    public sealed interface Counting {
        record Done(String address) implements Counting {}

        /** @param problems by field of the form of a measure, the key of what to do */
        record Refused(Map<String, String> problems) implements Counting {}
    }

    /** @param place of the rule, from 0 @throws NotHere where there is no such rule in force, or it is not one's own unit's */
    @Transactional(readOnly = true)
    public Proposed propose(SignedIn me, long protocolId, int place) {
        Protocol protocol = protocols.get(me, protocolId);
        if (!measures.mayDefine(me, protocol.unitId())) {
            throw new NotYours("to define measures of the unit");
        }
        RulesKept.OneRule rule = rule(me, protocolId, place);
        return new Proposed(
                protocol,
                rule.sentence(),
                cut(sentences.say("kept.measure.name", RuleInWords.say(rule.sentence())), MOST_OF_NAME),
                measures.listPossibleOwners(me, protocol.unitId()).stream()
                        .filter(person -> person.id() != me.personId())
                        .toList());
    }

    /** Defines the measure and counts it. @param checkerId null where nobody was picked @throws NotHere as {@link #propose} */
    public Counting count(SignedIn me, long protocolId, int place, String name, @Nullable Long checkerId) {
        Proposed proposed = propose(me, protocolId, place);
        KeptStore.Counted before = store.mapCounted(protocolId).get(proposed.sentence());
        if (before != null) {
            if (measures.get(me, before.measureId()).retired() == null) {
                return new Counting.Done(Measure.addressOf(before.measureId()));
            }
            store.forget(protocolId, proposed.sentence());
        }
        Map<String, String> problems = new HashMap<>();
        switch (measures.define(me, proposed.protocol().unitId(), form(me, proposed, place, name, checkerId))) {
            case Defining.Defined(Measure measure) -> {
                if (store.count(
                        protocolId,
                        new KeptStore.Counted(proposed.sentence(), measure.id(), me.personId()),
                        clock.instant())) {
                    figures.takeFromNotes(me, measure.id());
                    return new Counting.Done(measure.address());
                }
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                problems.put("name", "kept.problem.counted-meanwhile");
            }
            case Defining.Refused refused -> problems.putAll(refused.problems());
            case Defining.ChangedMeanwhile meanwhile ->
                throw new IllegalStateException("A new measure cannot have changed meanwhile: " + meanwhile.now());
        }
        return new Counting.Refused(problems);
    }

    private MeasureForm form(SignedIn me, Proposed proposed, int place, String name, @Nullable Long checkerId) {
        Protocol protocol = proposed.protocol();
        RulesKept.OneRule rule = rule(me, protocol.id(), place);
        ProtocolVersion version = protocol.inForce();
        String soThat = rule.soThat() != null ? rule.soThat() : version == null ? "" : version.soThat();
        String forWhom = version == null ? "" : version.forWhom();
        return new MeasureForm(
                name,
                cut(sentences.say("kept.measure.counted", protocol.title()), MOST_OF_LINE),
                cut(soThat.isBlank() ? sentences.say("kept.measure.why", protocol.title()) : soThat, MOST_OF_LINE),
                sentences.say("kept.measure.numerator"),
                cut(
                        forWhom.isBlank()
                                ? sentences.say("kept.measure.denominator")
                                : sentences.say("kept.measure.denominator-of", forWhom),
                        MOST_OF_LINE),
                "%",
                "100",
                NumberKind.PROPORTION,
                Period.MONTH,
                cut(
                        sentences.say("kept.measure.source", protocol.title(), version == null ? 0 : version.number()),
                        MOST_OF_LINE),
                Better.UP,
                "",
                "",
                false,
                "",
                "",
                null,
                "",
                false,
                "",
                checkerId,
                null,
                "",
                "/care/process/" + protocol.processId(),
                "",
                new FromNotes(Counted.RULE, proposed.sentence(), "", 0));
    }

    private RulesKept.OneRule rule(SignedIn me, long protocolId, int place) {
        if (adherences.get(me, protocolId) instanceof Adherence.Told told
                && !isFoundOut(told)
                && place >= 0
                && place < told.kept().rules().size()) {
            return told.kept().rules().get(place);
        }
        throw new NotHere("rule");
    }

    /** Where care is found out no rule has a share, so none is counted. */
    private static boolean isFoundOut(Adherence.Told told) {
        ModeEntry mode = told.process().mode();
        return mode != null && mode.mode() == Mode.FIND_OUT;
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 1) + "…";
    }
}
