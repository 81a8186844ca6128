package org.leadline.aim;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.TakesMinutes;
import org.leadline.unit.sheet.Waiting;
import org.leadline.unit.sheet.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody between aims: marks that others made about an aim that they own, and talks. */
@Component
@Transactional(readOnly = true)
class NearWaiting implements Waits, TakesMinutes {
    static final String EFFECT = "aim-effect";
    static final String TALK = "aim-talk";
    private static final int SECONDS_OF_A_MARK = 30;
    private static final int SECONDS_OF_A_TALK = 20 * 60;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);
    private final AimStore aims;
    private final TalkStore talks;
    private final TalkReading reading;
    private final Effects effects;
    private final Sentences sentences;
    private final Clock clock;

    NearWaiting(
            AimStore aims, TalkStore talks, TalkReading reading, Effects effects, Sentences sentences, Clock clock) {
        this.aims = aims;
        this.talks = talks;
        this.reading = reading;
        this.effects = effects;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public List<Waiting> listWaiting(SignedIn me) {
        List<Waiting> waiting = new ArrayList<>();
        toAnswer(me).forEach((unitId, marked) -> {
            EffectPair first = marked.getFirst();
            NearAim theirs = first.asMaker() ? first.touched() : first.aim();
            waiting.add(new Waiting(
                    EFFECT,
                    unitId,
                    theirs.line(),
                    marked.size() == 1
                            ? sentences.say("near.waits.effect", theirs.whose())
                            : sentences.say("near.waits.effects", marked.size()),
                    sentences.say("near.waits.effect.step"),
                    "/aim/neighbours?unit=" + unitId,
                    saidAt(first),
                    null,
                    false,
                    false));
        });
        talks.listOf(me.personId()).stream()
                .map(reading::talk)
                .filter(Talk::isOpen)
                .forEach(talk -> waiting.add(waiting(me, talk)));
        return List.copyOf(waiting);
    }

    @Override
    public List<Ask> listAsked(SignedIn me, Instant from, Instant until) {
        List<Ask> asked = new ArrayList<>();
        toAnswer(me).values().stream()
                .flatMap(List::stream)
                .filter(pair -> within(saidAt(pair), from, until))
                .forEach(pair -> asked.add(new Ask(
                        EFFECT,
                        pair.touched().line(),
                        pair.touched().address(),
                        saidAt(pair),
                        SECONDS_OF_A_MARK,
                        true)));
        talks.listOf(me.personId()).stream()
                .map(reading::talk)
                .filter(talk -> talk.with().personId() == me.personId() && talk.calledOffAt() == null)
                .filter(talk -> within(talk.startsAt(), from, until))
                .forEach(talk -> asked.add(new Ask(
                        TALK,
                        sentences.say("near.talk.title", talk.by().name()),
                        talk.address(),
                        talk.startsAt(),
                        SECONDS_OF_A_TALK,
                        true)));
        return List.copyOf(asked);
    }

    private Waiting waiting(SignedIn me, Talk talk) {
        boolean over = talk.startsAt().plus(Talk.LENGTH).isBefore(clock.instant());
        return new Waiting(
                TALK,
                talk.unitOf(me.personId()),
                sentences.say("near.talk.title", talk.other(me.personId()).name()),
                over
                        ? sentences.say("near.waits.talk.over")
                        : sentences.say(
                                "near.waits.talk", WHEN.format(talk.startsAt().atZone(clock.getZone()))),
                sentences.say("near.waits.talk.step"),
                talk.address(),
                talk.changedAt(),
                talk.startsAt().plus(Talk.LENGTH),
                over,
                false);
    }

    /** By unit what others marked about aims that this person owns there, and they have not; the first marked first. */
    private Map<Long, List<EffectPair>> toAnswer(SignedIn me) {
        Set<Long> owned = aims.listOwned(me.personId()).stream()
                .filter(rows -> me.belongsTo(rows.aim().getUnitId()))
                .map(rows -> rows.aim().getId())
                .collect(Collectors.toSet());
        return owned.isEmpty()
                ? Map.of()
                : effects.listToAnswer(me, owned).stream()
                        .filter(pair -> owned.contains(
                                (pair.asMaker() && pair.ofMaker() == null ? pair.aim() : pair.touched()).id()))
                        .sorted(Comparator.comparing(NearWaiting::saidAt))
                        .collect(Collectors.groupingBy(
                                pair -> (pair.asMaker() && pair.ofMaker() == null ? pair.aim() : pair.touched())
                                        .unitId(),
                                TreeMap::new,
                                Collectors.toList()));
    }

    private static Instant saidAt(EffectPair pair) {
        return Stream.of(at(pair.ofMaker()), at(pair.ofNeighbour()))
                .filter(at -> !at.equals(Instant.EPOCH))
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Instant at(@Nullable EffectMark mark) {
        return mark == null ? Instant.EPOCH : mark.at();
    }

    private static boolean within(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
