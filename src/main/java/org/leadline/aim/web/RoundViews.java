package org.leadline.aim.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.aim.AimSays;
import org.leadline.aim.Aims;
import org.leadline.aim.Round;
import org.leadline.aim.Rounds;
import org.leadline.aim.WorthAnswers;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.ProfessionCounts;
import org.springframework.stereotype.Component;

/** Puts a round of drafting into words. */
@Component
class RoundViews {
    private final Aims aims;
    private final Rounds rounds;
    private final AimSays says;
    private final WorthTables tables;
    private final Sentences sentences;
    private final Clock clock;

    RoundViews(Aims aims, Rounds rounds, AimSays says, WorthTables tables, Sentences sentences, Clock clock) {
        this.aims = aims;
        this.rounds = rounds;
        this.says = says;
        this.tables = tables;
        this.sentences = sentences;
        this.clock = clock;
    }

    RoundView of(SignedIn me, Round round) {
        Sounding ranking = round.ranking();
        Sounding now = ranking == null ? round.naming() : ranking;
        Map<String, String> values = new LinkedHashMap<>();
        aims.listValues(me, round.unitId()).forEach(value -> values.put(Long.toString(value.id()), value.sentence()));
        values.put(AimForm.NO_VALUE, sentences.say("aim.value.none-fits"));
        return new RoundView(
                round,
                sentence(round),
                days(round),
                round.naming() != null && !round.named().isEmpty() ? namedBy(round) : null,
                now == null ? null : now.address(),
                sentences.say("aimask.round.link." + round.step().word()),
                round.candidates().stream().map(this::candidate).toList(),
                round.ended() == null && aims.maySet(me, round.unitId()),
                values,
                rounds.countFreePlaces(me, round.unitId()));
    }

    RoundView.Listed listed(Round round) {
        return new RoundView.Listed(round.address(), sentence(round), days(round));
    }

    /** Where it stands, in a sentence. */
    String sentence(Round round) {
        Sounding ranking = round.ranking();
        Sounding now = ranking == null ? round.naming() : ranking;
        long adopted = round.candidates().stream()
                .filter(candidate -> candidate.aimId() != null)
                .count();
        return sentences.say(
                "aimask.round.step." + round.step().word(),
                now == null ? "" : says.day(LocalDate.ofInstant(now.promise().closesAt(), clock.getZone())),
                round.named().size(),
                round.candidates().size(),
                adopted,
                round.endedBecause() == null ? "" : round.endedBecause());
    }

    private String days(Round round) {
        LocalDate from = LocalDate.ofInstant(round.at(), clock.getZone());
        var ended = round.ended();
        LocalDate until = ended == null ? LocalDate.now(clock) : LocalDate.ofInstant(ended, clock.getZone());
        long day = ChronoUnit.DAYS.between(from, until);
        return ended != null
                ? sentences.say("aimask.round.took", says.day(from), Math.max(day, 1))
                : sentences.say(
                        day > Rounds.DAYS ? "aimask.round.day.late" : "aimask.round.day",
                        Math.max(day, 1),
                        Rounds.DAYS,
                        says.day(LocalDate.ofInstant(round.adoptBy(), clock.getZone())));
    }

    private String namedBy(Round round) {
        if (round.namedBy().isEmpty()) {
            return sentences.say("aimask.round.named-by.none");
        }
        List<String> groups = new ArrayList<>();
        for (ProfessionCounts.Group group : round.namedBy()) {
            groups.add(sentences.say(
                    "aimask.table.group",
                    group.others() ? sentences.say("aimask.table.others") : group.name(),
                    group.answered()));
        }
        return sentences.say("aimask.round.named-by", sentences.list("aimask.and", groups));
    }

    private RoundView.Candidate candidate(Round.Candidate candidate) {
        WorthAnswers worth = candidate.worth();
        return new RoundView.Candidate(
                candidate,
                worth == null
                        ? sentences.say(
                                "aimask.round.candidate.named",
                                candidate.named().size())
                        : sentences.say(
                                "aimask.round.candidate.worth",
                                candidate.named().size(),
                                WorthTables.middle(worth.all().middle()),
                                worth.all().answered()),
                worth == null ? null : tables.of(worth, sentences.say("aimask.round.table", candidate.line())),
                low(worth));
    }

    private @Nullable String low(@Nullable WorthAnswers worth) {
        List<String> low = worth == null
                ? List.of()
                : worth.groups().stream()
                        .filter(WorthAnswers.Counted::low)
                        .map(tables::name)
                        .toList();
        return low.isEmpty() ? null : sentences.say("aimask.low", sentences.list("aimask.and", low));
    }
}
