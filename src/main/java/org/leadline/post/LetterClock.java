package org.leadline.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadline.access.ClockStrikes;
import org.leadline.access.Clocks;
import org.leadline.unit.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends a letter when its clock strikes. What the mail server does not take is tried again for two days and more, and then is undelivered. Where the
 * server took it and we died before we had written that down it goes twice, under one Message-ID.
 */
@Component
class LetterClock implements ClockStrikes {
    static final String NAME = "letter";
    private static final Logger log = LoggerFactory.getLogger(LetterClock.class);
    private static final List<Integer> WAITS_MINUTES = List.of(1, 5, 15, 60, 180, 360, 720, 1440);
    private final LetterStore store;
    private final People people;
    private final Wording wording;
    private final Writing writing;
    private final Postman postman;
    private final PostSettings settings;
    private final Clocks clocks;
    private final Clock clock;

    LetterClock(
            LetterStore store,
            People people,
            Wording wording,
            Writing writing,
            Postman postman,
            PostSettings settings,
            Clocks clocks,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.wording = wording;
        this.writing = writing;
        this.postman = postman;
        this.settings = settings;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public String clock() {
        return NAME;
    }

    @Override
    public void strike(String thing) {
        store.findWaiting(Long.parseLong(thing)).ifPresent(this::send);
    }

    private void send(LetterStore.Stored letter) {
        Optional<String> to = people.findEmail(letter.personId());
        if (to.isEmpty()) {
            store.undelivered(letter.id(), "no-address");
            return;
        }
        Handing handing = postman.isThere()
                ? postman.hand(envelope(letter, to.get()))
                : new Handing.NotNow("no mail server is configured any more");
        switch (handing) {
            case Handing.Taken() -> store.sent(letter.id());
            case Handing.Refused() -> {
                log.warn("The mail server refused letter {}: there is no such address", letter.id());
                store.tried(letter.id());
                store.undelivered(letter.id(), "refused");
            }
            case Handing.NotNow(String why) -> tryAgain(letter, why);
        }
    }

    private void tryAgain(LetterStore.Stored letter, String why) {
        store.tried(letter.id());
        if (letter.attempts() >= WAITS_MINUTES.size()) {
            log.error("Letter {} was given up after {} attempts: {}", letter.id(), letter.attempts() + 1, why);
            store.undelivered(letter.id(), "not-reached");
            return;
        }
        Duration wait = Duration.ofMinutes(WAITS_MINUTES.get(letter.attempts()));
        log.warn("The mail server did not take letter {}, it is tried again in {}: {}", letter.id(), wait, why);
        clocks.set(NAME, Long.toString(letter.id()), clock.instant().plus(wait));
    }

    private Envelope envelope(LetterStore.Stored letter, String to) {
        String kind = Objects.requireNonNull(letter.kind());
        return new Envelope(
                to,
                letter.uid() + "@" + settings.host(),
                clock.instant(),
                wording.subject(kind),
                writing.text(letter),
                writing.findStop(letter),
                calendar(letter, kind));
    }

    private byte @Nullable [] calendar(LetterStore.Stored letter, String kind) {
        LetterStore.Entry entry = letter.entry();
        if (entry == null) {
            return null;
        }
        String about = Objects.requireNonNull(letter.about());
        return Calendar.event(
                uid(kind, about) + "@" + settings.host(),
                letter.at(),
                entry.begins(),
                Duration.ofMinutes(entry.lengthMinutes()),
                wording.subject(kind),
                settings.link(Objects.requireNonNull(letter.path())));
    }

    /** The same for everybody and each time, so that a later entry moves the earlier one. */
    static UUID uid(String kind, String about) {
        return UUID.nameUUIDFromBytes((kind + " " + about).getBytes(StandardCharsets.UTF_8));
    }
}
