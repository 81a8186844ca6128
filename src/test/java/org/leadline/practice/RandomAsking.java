package org.leadline.practice;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Asking;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.Template;

/** A sounding as anybody might ask it. */
final class RandomAsking {
    private RandomAsking() {}

    static Asking of(Random dice, Clock clock, List<SignedIn> asked, SignedIn decider) {
        LocalDateTime now = LocalDateTime.now(clock);
        Set<Long> ids = asked.stream().map(SignedIn::personId).collect(Collectors.toCollection(HashSet::new));
        return new Asking(
                dice.nextBoolean() ? Template.CONSULT : Template.DECIDE,
                "What do we think " + word(dice) + "?",
                "",
                "",
                "",
                true,
                true,
                dice.nextBoolean() ? Readers.OURS : Readers.ASKED,
                now.plusHours(2 + dice.nextInt(60)),
                now.plusDays(9),
                "The plan",
                ids,
                Set.of(decider.personId()),
                null,
                Map.of(),
                "",
                List.of(),
                List.of(),
                false);
    }

    /** A word that nobody takes for a number of a patient. */
    static String word(Random dice) {
        return dice.ints(8, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
