package org.leadline.aim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.aim.db.tables.records.CandidateRecord;
import org.leadline.aim.db.tables.records.RoundRecord;
import org.leadline.sounding.ShownView;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.act.ProfessionCounts;
import org.springframework.stereotype.Component;

/** Makes rounds of their rows, with what the person may know of their soundings. */
@Component
class RoundReading {
    /** The field of an ask for ideas in which something is named. */
    private static final String NAMED = "ideas";

    private final RoundStore store;
    private final Soundings soundings;
    private final ValueStore values;
    private final AimReading reading;

    RoundReading(RoundStore store, Soundings soundings, ValueStore values, AimReading reading) {
        this.store = store;
        this.soundings = soundings;
        this.values = values;
        this.reading = reading;
    }

    /** The round as this person sees it; the caller has made sure that its unit is theirs. */
    Round round(SignedIn me, RoundRecord row) {
        Map<Long, Sounding> known = known(me, row);
        Sounding naming = known.get(row.getNamingId());
        Sounding ranking = row.getRankingId() == null ? null : known.get(row.getRankingId());
        boolean named = naming != null && naming.isRead();
        return round(
                row,
                naming,
                named ? named(me, row.getNamingId()) : List.of(),
                named ? soundings.countByProfession(me, row.getNamingId()) : List.of(),
                ranking,
                candidates(me, row.getId(), ranking));
    }

    /** Where the round stands, without anything that was said in it. */
    Round outline(SignedIn me, RoundRecord row) {
        Map<Long, Sounding> known = known(me, row);
        Sounding ranking = row.getRankingId() == null ? null : known.get(row.getRankingId());
        return round(row, known.get(row.getNamingId()), List.of(), List.of(), ranking, List.of());
    }

    private Map<Long, Sounding> known(SignedIn me, RoundRecord row) {
        return soundings.listAbout(me, row.getUnitId(), Round.addressOf(row.getId())).stream()
                .collect(Collectors.toMap(Sounding::id, Function.identity()));
    }

    private Round round(
            RoundRecord row,
            @Nullable Sounding naming,
            List<String> named,
            List<ProfessionCounts.Group> namedBy,
            @Nullable Sounding ranking,
            List<Round.Candidate> candidates) {
        return new Round(
                row.getId(),
                row.getUnitId(),
                reading.someone(row.getById()),
                row.getAt().toInstant(),
                row.getAdoptBy().toInstant(),
                naming,
                named,
                namedBy,
                ranking,
                candidates,
                row.getEndedAt() == null ? null : row.getEndedAt().toInstant(),
                row.getEndedBecause());
    }

    private List<String> named(SignedIn me, long namingId) {
        return soundings.get(me, namingId).views().stream()
                .map(ShownView::words)
                .flatMap(words -> Stream.ofNullable(words.get(NAMED)))
                .map(word -> word.replaceAll("\\s+", " ").strip())
                .distinct()
                .toList();
    }

    private List<Round.Candidate> candidates(SignedIn me, long roundId, @Nullable Sounding ranking) {
        Long rankedId = ranking != null && ranking.isRead() ? ranking.id() : null;
        Map<String, String> counts = rankedId == null ? Map.of() : soundings.count(me, rankedId);
        List<ProfessionCounts.Group> groups = rankedId == null ? List.of() : soundings.countByProfession(me, rankedId);
        return store.listCandidates(roundId).stream()
                .map(row -> {
                    Round.Candidate unranked = candidate(row, null);
                    return rankedId == null
                            ? unranked
                            : candidate(row, WorthAnswers.of(unranked.field(), counts, groups));
                })
                .toList();
    }

    private Round.Candidate candidate(CandidateRecord row, @Nullable WorthAnswers worth) {
        return new Round.Candidate(
                row.getId(),
                row.getPlace(),
                row.getLine(),
                Optional.ofNullable(row.getValueId())
                        .flatMap(values::find)
                        .map(reading::value)
                        .orElse(null),
                row.getMergedFrom().lines().toList(),
                worth,
                row.getAimId(),
                row.getNotBecause());
    }
}
