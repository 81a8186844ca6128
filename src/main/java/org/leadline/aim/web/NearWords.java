package org.leadline.aim.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.EffectMark;
import org.leadline.aim.EffectPair;
import org.leadline.aim.NearAim;
import org.leadline.aim.graph.Effect;
import org.leadline.aim.graph.Marked;
import org.springframework.stereotype.Component;

/** Says in words what two sides marked. */
@Component
class NearWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);
    private final Sentences sentences;
    private final Clock clock;

    NearWords(Sentences sentences, Clock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    /** A pair in a list of the unit's; without steps where {@code unitId} is null. */
    NearView.Pair pair(SignedIn me, EffectPair pair, @Nullable Long unitId) {
        boolean mine = pair.asMaker() || pair.asNeighbour();
        NearAim other = pair.asMaker() ? pair.touched() : pair.aim();
        NearAim own = pair.asMaker() ? pair.aim() : pair.touched();
        String unit = "?unit=" + (unitId == null ? own.unitId() : unitId);
        boolean another = other.owner().personId() != me.personId() && !(pair.asMaker() && pair.asNeighbour());
        return new NearView.Pair(
                pair,
                sentence(pair),
                sign(pair.marked()),
                said(pair),
                aside(pair),
                mine ? "/aim/neighbours/" + other.id() + unit : null,
                mine && another
                        ? "/aim/talk/new" + unit + "&with=" + other.owner().personId()
                        : null);
    }

    String sign(Marked marks) {
        if (marks.hurts()) {
            return "hurts";
        }
        if (marks.disagreed()) {
            return "differ";
        }
        if (marks.ofMaker() == Effect.NOT_KNOWN || marks.ofNeighbour() == Effect.NOT_KNOWN) {
            return "not-known";
        }
        return word(marks.ofMaker() == null ? marks.ofNeighbour() : marks.ofMaker());
    }

    /** What it comes to, in a word or few. */
    String signWord(Marked marks) {
        return sentences.say("near.sign." + sign(marks));
    }

    private String sentence(EffectPair pair) {
        Marked marks = pair.marked();
        String sign = sign(marks);
        if (pair.waitsFor()) {
            return sentences.say("near.sentence.waits");
        }
        if (marks.ofMaker() == null || marks.ofNeighbour() == null) {
            return sentences.say("near.sentence.one-side");
        }
        return marks.disagreed() ? sentences.say("near.sentence.differ") : sentences.say("near.sentence." + sign);
    }

    private List<String> said(EffectPair pair) {
        List<String> said = new ArrayList<>();
        said.add(said(pair.aim(), pair.ofMaker()));
        said.add(said(pair.touched(), pair.ofNeighbour()));
        return said;
    }

    /** "Surgery says: hurts. Beds are taken on Sunday." */
    String said(NearAim side, @Nullable EffectMark mark) {
        if (mark == null) {
            return sentences.say("near.said.nothing", side.whose());
        }
        String line = mark.line();
        String effect = sentences.say("near.effect." + word(mark.effect()));
        return line == null
                ? sentences.say("near.said", side.whose(), effect)
                : sentences.say("near.said.line", side.whose(), effect, line);
    }

    private String aside(EffectPair pair) {
        return pair.pairOnly() ? sentences.say("near.pair-only", day(standsAt(pair))) : "";
    }

    private static Instant standsAt(EffectPair pair) {
        EffectMark mark = pair.ofMaker();
        EffectMark other = pair.ofNeighbour();
        if (mark != null && mark.pairOnly()) {
            return mark.standsAt();
        }
        return other == null ? Instant.EPOCH : other.standsAt();
    }

    String day(Instant at) {
        return DAY.format(at.atZone(clock.getZone()));
    }

    /** "Tuesday 1 December at 09:30". */
    String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    static String word(@Nullable Effect effect) {
        return effect == null ? "" : effect.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
