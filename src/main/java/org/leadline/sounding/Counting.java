package org.leadline.sounding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leadline.sounding.act.Form;
import org.leadline.sounding.act.ProfessionCounts;
import org.leadline.sounding.seal.UnnamedSet;
import org.springframework.stereotype.Component;

/** Counts what was chosen, of views that may be read: as it was counted at the reveal of an unnamed sounding, from the views of a named one. */
@Component
class Counting {
    private final ViewStore views;

    Counting(ViewStore views) {
        this.views = views;
    }

    /** By {@code field=choice}, with the groups by profession among them ({@link ProfessionCounts#read}). @param kept the views; late ones do not count */
    Map<String, String> count(Footing mine, List<Kept> kept) {
        Sounding sounding = mine.sounding();
        Optional<UnnamedSet> tally = views.findTally(sounding.id());
        if (tally.isPresent()) {
            return tally.get().counts();
        }
        Form form = sounding.form();
        List<Kept> inTime = kept.stream().filter(view -> !view.late()).toList();
        Map<String, String> counts = new TreeMap<>(UnnamedSet.count(inTime.stream()
                .map(view -> Reveals.parts(form, view.content().words()))
                .toList()));
        if (sounding.promise().byProfession()) {
            counts.putAll(ProfessionCounts.written(byProfession(mine, form, inTime)));
        }
        return counts;
    }

    private static List<ProfessionCounts.Group> byProfession(Footing mine, Form form, List<Kept> views) {
        Map<Long, String> professions =
                mine.asked().stream().collect(Collectors.toMap(Asked::personId, Asked::profession));
        List<String> asked = List.copyOf(professions.values());
        return ProfessionCounts.of(views.stream()
                .map(view -> new ProfessionCounts.Answer(
                        ProfessionCounts.groupOf(professions.getOrDefault(view.author(), ""), asked),
                        Reveals.parts(form, view.content().words()).choices()))
                .toList());
    }
}
