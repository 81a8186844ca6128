package org.leadline.access.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadline.RealDatabase;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Opening;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.Template;

/** Named questions to a team, open for two days, which their asker decides. */
record Questions(Asks asks, Clock clock, RealDatabase database) {

    long opened(SignedIn asker, long unit, Set<Long> asked) {
        return switch (asks.openNow(asker, unit, asking(asker, asked))) {
            case Opening.Opened opened -> opened.sounding().id();
            case Opening other -> throw new IllegalStateException(other.toString());
        };
    }

    long drafted(SignedIn asker, long unit, Set<Long> asked) {
        return asks.begin(asker, unit, asking(asker, asked)).id();
    }

    /** The secret of a link by which that person could answer. */
    String link(long sounding, long person) {
        String secret = "link-" + sounding + "-" + person;
        database.sql()
                .execute(
                        "insert into sounding.link (secret_sha256, sounding_id, person_id) values (sha256(?::bytea), ?, ?)",
                        secret.getBytes(StandardCharsets.UTF_8),
                        sounding,
                        person);
        return secret;
    }

    private Asking asking(SignedIn asker, Set<Long> asked) {
        LocalDateTime inTwoDays = LocalDateTime.now(clock).plusDays(2);
        return new Asking(
                Template.CONSULT,
                "What do we think?",
                "",
                "",
                "",
                true,
                true,
                Readers.ASKED,
                inTwoDays,
                inTwoDays.plusDays(1),
                "What we do next",
                asked,
                Set.of(asker.personId()),
                null,
                Map.of(),
                "",
                List.of(),
                List.of(),
                false);
    }
}
