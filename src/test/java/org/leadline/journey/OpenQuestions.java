package org.leadline.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.sounding.Asking;
import org.leadline.sounding.Asks;
import org.leadline.sounding.Opening;
import org.leadline.sounding.Sealing;
import org.leadline.sounding.Sounding;
import org.leadline.sounding.Soundings;
import org.leadline.sounding.Views;
import org.leadline.sounding.act.Readers;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.leadline.unit.People;
import org.leadline.unit.Unit;
import org.leadline.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;

/** Opens soundings on Ward 7 through the doors, for stories that begin where somebody was asked. */
final class OpenQuestions {
    static final String CALL = "2222";
    private static final String ASKER = "rosa-quill";
    private static final List<String> TEAM = List.of(
            "priya-tidewater",
            "hamza-saltwick",
            "callum-breakwater",
            "jo-marsh",
            "zofia-brine",
            "kofi-halyard",
            "bronwen-gull",
            "samir-windlass",
            "tom-reed");

    @Autowired
    Asks asks;

    @Autowired
    Soundings soundings;

    @Autowired
    Views views;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    /** A plan asked of a foundation doctor and a registrar first, and of a consultant last. */
    Sounding bedside() {
        return bedside("grey tag", "priya-tidewater", "hamza-saltwick", "ada-okafor");
    }

    /** A plan asked of these, under a tag of its own. */
    Sounding bedside(String tag, String... asked) {
        SignedIn asker = signedIn(ASKER);
        units.setBedsideCall(asker, ward().id(), CALL);
        return open(Template.BEDSIDE, true, tag, LocalDateTime.now(clock).plusHours(6), null, asked);
    }

    /** A question to the team, with names or without. */
    Sounding team(boolean named) {
        return team(named, Duration.ofDays(2));
    }

    /** As {@link #team(boolean)}, read together so soon. */
    Sounding team(boolean named, Duration soon) {
        LocalDateTime now = LocalDateTime.now(clock);
        return open(Template.CONSULT, named, "", now.plus(soon), now.plusDays(9), TEAM.toArray(String[]::new));
    }

    /** Lets this person take a stance without a word. */
    void agrees(String slug, Sounding sounding) {
        Sealing sealing = views.seal(signedIn(slug), sounding.id(), Map.of("stance", "agree"));
        if (!(sealing instanceof Sealing.Sealed)) {
            throw new AssertionError(sealing);
        }
    }

    /** Whether this person's view is sealed in it. */
    boolean isSealed(String slug, Sounding sounding) {
        return soundings.get(signedIn(slug), sounding.id()).sealed();
    }

    State stateOf(Sounding sounding) {
        return soundings.get(signedIn(ASKER), sounding.id()).sounding().state();
    }

    SignedIn signedIn(String slug) {
        return people.find(people.findBySlug(slug).orElseThrow().id()).orElseThrow();
    }

    private Unit ward() {
        return units.findBySlug("ward-7").orElseThrow();
    }

    private Sounding open(
            Template template,
            boolean named,
            String tag,
            LocalDateTime closesAt,
            @Nullable LocalDateTime answerBy,
            String... asked) {
        Asking asking = new Asking(
                template,
                "What do you think is going on?",
                tag,
                "",
                "",
                named,
                true,
                Readers.ASKED,
                closesAt,
                answerBy,
                "The plan for today",
                Arrays.stream(asked).map(slug -> signedIn(slug).personId()).collect(Collectors.toSet()),
                Set.of(signedIn("ada-okafor").personId()),
                null,
                Map.of(),
                "",
                List.of(),
                List.of(),
                false);
        return switch (asks.openNow(signedIn(ASKER), ward().id(), asking)) {
            case Opening.Opened(Sounding sounding) -> sounding;
            case Opening other -> throw new AssertionError(other);
        };
    }
}
