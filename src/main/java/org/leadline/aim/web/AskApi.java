package org.leadline.aim.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Admits;
import org.leadline.access.SignedIn;
import org.leadline.access.Who;
import org.leadline.aim.Agreements;
import org.leadline.aim.AskedAbout;
import org.leadline.aim.AskedAim;
import org.leadline.aim.Round;
import org.leadline.aim.Rounds;
import org.leadline.aim.WorthAnswers;
import org.leadline.aim.stretch.Belief;
import org.leadline.sounding.Sounding;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/aim/12/asked}, {@code /api/aim/round/3}: how people were asked about aims, as JSON. */
@RestController
class AskApi {
    private final AskedAbout askedAbout;
    private final Agreements agreements;
    private final Rounds rounds;

    AskApi(AskedAbout askedAbout, Agreements agreements, Rounds rounds) {
        this.askedAbout = askedAbout;
        this.agreements = agreements;
        this.rounds = rounds;
    }

    /** @param agreed null where it never was */
    record HowWeAsked(@Nullable AgreedAim agreed, List<TimeAsked> asked) {}

    /** @param stands whether the aim still says what was agreed */
    record AgreedAim(int version, String by, Instant at, boolean stands) {}

    /**
     * @param sounding its address; null where one may not know of it
     * @param worth null before the answers are read, and for the other kinds
     * @param guard go, small-wins, not-yet or not-heard; null for the other kinds
     * @param changed what was changed because of what was heard; null until that is written
     */
    record TimeAsked(
            String about,
            int version,
            Instant at,
            @Nullable String sounding,
            @Nullable String state,
            @Nullable Worth worth,
            @Nullable Believed belief,
            @Nullable String guard,
            @Nullable String guardBecause,
            @Nullable String changed,
            @Nullable String answerToLow) {
        static TimeAsked of(AskedAim asked) {
            Sounding sounding = asked.sounding();
            WorthAnswers worth = asked.worth();
            Belief belief = asked.belief();
            AskedAim.Guard guard = asked.guard();
            AskedAim.Heard heard = asked.heard();
            return new TimeAsked(
                    asked.about().word(),
                    asked.version(),
                    asked.at(),
                    sounding == null ? null : sounding.address(),
                    sounding == null ? null : sounding.state().word(),
                    worth == null ? null : Worth.of(worth),
                    belief == null ? null : Believed.of(belief),
                    guard == null ? null : guard.says().word(),
                    guard == null ? null : guard.because(),
                    heard == null ? null : heard.changed(),
                    heard == null ? null : heard.answerToLow());
        }
    }

    /** @param byProfession in groups of five or more; empty where there would be one only */
    record Worth(WorthOf all, List<WorthOf> byProfession) {
        static Worth of(WorthAnswers worth) {
            return new Worth(
                    WorthOf.of(worth.all()),
                    worth.groups().stream().map(WorthOf::of).toList());
        }
    }

    /** @param profession null for everybody, or for the small professions together @param counts how many chose 1, 2, 3, 4, 5 */
    record WorthOf(@Nullable String profession, int answered, double middle, List<Integer> counts) {
        static WorthOf of(WorthAnswers.Counted counted) {
            return new WorthOf(
                    counted.name().isEmpty() ? null : counted.name(),
                    counted.answered(),
                    counted.middle(),
                    counted.counts());
        }
    }

    /** @param timesInTen how many times in ten, of each who answered, in ascending order */
    record Believed(List<Integer> timesInTen, double middle, int room, int someRoom, int noRoom) {
        static Believed of(Belief belief) {
            return new Believed(
                    belief.timesInTen(), belief.middle(), belief.room(), belief.someRoom(), belief.noRoom());
        }
    }

    /** A round of drafting. @param unmerged what was named and stands in no candidate */
    record RoundOfDrafting(
            long id,
            String address,
            String step,
            Instant at,
            Instant adoptBy,
            List<String> named,
            List<String> unmerged,
            List<CandidateAim> candidates) {}

    /** @param aim the number of the aim as which it was adopted; null for none */
    record CandidateAim(
            String line,
            List<String> named,
            @Nullable Worth worth,
            @Nullable Long aim,
            @Nullable String notBecause) {
        static CandidateAim of(Round.Candidate candidate) {
            WorthAnswers worth = candidate.worth();
            return new CandidateAim(
                    candidate.line(),
                    candidate.named(),
                    worth == null ? null : Worth.of(worth),
                    candidate.aimId(),
                    candidate.notBecause());
        }
    }

    @GetMapping(value = "/api/aim/{aimId}/asked", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    HowWeAsked asked(SignedIn me, @PathVariable long aimId) {
        return new HowWeAsked(
                agreements
                        .find(me, aimId)
                        .map(one -> new AgreedAim(one.version(), one.by().name(), one.at(), one.stands()))
                        .orElse(null),
                askedAbout.list(me, aimId).stream().map(TimeAsked::of).toList());
    }

    @GetMapping(value = "/api/aim/round/{roundId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Admits(Who.SIGNED_IN)
    RoundOfDrafting round(SignedIn me, @PathVariable long roundId) {
        Round round = rounds.get(me, roundId);
        return new RoundOfDrafting(
                round.id(),
                round.address(),
                round.step().word(),
                round.at(),
                round.adoptBy(),
                round.named(),
                round.unmerged(),
                round.candidates().stream().map(CandidateAim::of).toList());
    }
}
