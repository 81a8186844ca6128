package org.leadline.aim;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Opening;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.act.Question;
import org.leadline.sounding.act.Template;
import org.springframework.stereotype.Component;

/** Merges what was named in a round into candidates, and asks everybody what each is worth. */
@Component
class RoundMerging {
    private static final int DAYS_TO_RANK = 4;
    private static final int DAYS_TO_DECIDE = 3;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private final RoundStore store;
    private final RoundEnds ends;
    private final Aims aims;
    private final AimQuestions questions;
    private final Asks asks;
    private final Sentences sentences;
    private final Clock clock;

    RoundMerging(
            RoundStore store,
            RoundEnds ends,
            Aims aims,
            AimQuestions questions,
            Asks asks,
            Sentences sentences,
            Clock clock) {
        this.store = store;
        this.ends = ends;
        this.aims = aims;
        this.questions = questions;
        this.asks = asks;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** @throws NotTaken under the field at fault, counted from 1 */
    void merge(SignedIn me, Round round, Sounding naming, List<Rounds.NewCandidate> candidates) {
        Typed typed = new Typed();
        if (candidates.isEmpty() || candidates.size() > Rounds.MOST_CANDIDATES) {
            typed.refuse("round", "aimask.round.problem.candidates");
        }
        Set<String> taken = new HashSet<>();
        List<Long> values =
                aims.listValues(me, round.unitId()).stream().map(Value::id).toList();
        for (int place = 1; place <= candidates.size(); place++) {
            Rounds.NewCandidate candidate = candidates.get(place - 1);
            typed.needed("line" + place, candidate.line(), Typed.MOST_OF_A_LINE);
            if (candidate.valueId() != null && !values.contains(candidate.valueId())) {
                typed.refuse("value" + place, "aim.problem.value");
            }
            boolean own =
                    candidate.named().stream().allMatch(word -> round.named().contains(word) && taken.add(word));
            if (candidate.named().isEmpty() || !own) {
                typed.refuse("named" + place, "aimask.round.problem.named");
            }
        }
        typed.take();
        List<Question> asked = new ArrayList<>();
        for (int place = 1; place <= candidates.size(); place++) {
            Rounds.NewCandidate candidate = candidates.get(place - 1);
            String line = candidate.line().replaceAll("\\s+", " ").strip();
            store.insertCandidate(round.id(), place, line, candidate.valueId(), candidate.named());
            asked.add(questions.worth("candidate" + place, line));
        }
        LocalDate today = LocalDate.now(clock);
        LocalDateTime adoptBy = LocalDateTime.ofInstant(round.adoptBy(), clock.getZone());
        LocalDateTime read = today.plusDays(DAYS_TO_RANK).atTime(MORNING);
        LocalDateTime decided = Stream.of(adoptBy, read.plusDays(DAYS_TO_DECIDE))
                .max(LocalDateTime::compareTo)
                .orElseThrow();
        Asking asking = questions
                .ask(
                        me,
                        round.unitId(),
                        "aimask.round.rank",
                        round.address(),
                        sentences.say("aimask.round.title"),
                        asked)
                .as(Template.QUESTIONS, read, decided)
                .withWhatIsNew(sentences.say("aimask.round.rank.new", candidates.size()));
        ends.decide(
                me,
                naming,
                sentences.say("aimask.round.merged.best"),
                sentences.say("aimask.round.merged", candidates.size()));
        store.rank(round.id(), opened(asks.openNow(me, round.unitId(), asking)).id());
    }

    /** @throws NotTaken under {@code round} where it is refused */
    static Sounding opened(Opening opening) {
        return switch (opening) {
            case Opening.Opened(Sounding sounding) -> sounding;
            case Opening.Refused(Map<String, String> problems) -> {
                Typed typed = new Typed();
                typed.refuse("round", problems.values().iterator().next());
                typed.take();
                throw new IllegalStateException("refused above");
            }
            case Opening.ChangedMeanwhile() -> throw new IllegalStateException("A draft of this moment was changed");
        };
    }
}
