package org.leadline.post;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Clocks;
import org.leadline.post.Letter.State;
import org.leadline.unit.People;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of letters that leave the house. A letter says generic words of its kind and leads to one address in Leadline; who calls gives no text, so
 * that no question, name or tag can leave with it.
 *
 * <p>Where letters go to a mail server they go soon after the caller's transaction; where there is none, and in the demo, they stay in the outbox.
 */
@Service
@Transactional
@EnableConfigurationProperties(PostSettings.class)
public class Letters {
    private static final int LONGEST_PATH = 200;
    private static final int SHOWN = 200;
    private static final Duration LONGEST_ENTRY = Duration.ofDays(1);
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9_-]+(?:/[A-Za-z0-9_-]+)*");
    private static final Pattern KIND = Pattern.compile("[a-z0-9-]{1,40}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private final LetterStore store;
    private final People people;
    private final Wording wording;
    private final Writing writing;
    private final Postman postman;
    private final PostSettings settings;
    private final Clocks clocks;
    private final Clock clock;

    Letters(
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

    /**
     * Puts a letter in the outbox, in the caller's transaction.
     *
     * @param kind which generic words: {@code post.<kind>.subject} and {@code post.<kind>.text} in messages/post.properties
     * @param path the address in Leadline that its one link opens: {@code /word/word/12}, up to 200 characters
     * @throws IllegalArgumentException where there are no words of that kind, or the path is none
     */
    public void send(long personId, String kind, String path) {
        sendAll(Map.of(personId, path), kind, path, null);
    }

    /** A letter to each of several people, in random order, so that the order of the outbox says nothing. */
    public void send(Collection<Long> personIds, String kind, String path) {
        sendAll(sameFor(personIds, path), kind, path, null);
    }

    /**
     * A letter to each of several people, in random order, each with a link of their own.
     *
     * @param paths where the link of each person leads
     * @param about the address of what they are about, by which {@link #listUndelivered} and {@link #forget} find them
     */
    public void send(Map<Long, String> paths, String kind, String about) {
        sendAll(paths, kind, about, null);
    }

    /**
     * A letter with an entry for a calendar attached: the subject as its title, the link, nothing else. A later letter of that kind to that path
     * moves the entry.
     *
     * @param from when it begins
     * @param length whole minutes, at most a day
     */
    public void sendWithCalendar(long personId, String kind, String path, Instant from, Duration length) {
        sendAll(Map.of(personId, path), kind, path, entry(from, length));
    }

    /** The same to each of several people, in random order. */
    public void sendWithCalendar(Collection<Long> personIds, String kind, String path, Instant from, Duration length) {
        sendAll(sameFor(personIds, path), kind, path, entry(from, length));
    }

    /**
     * The calendar file that a letter of that kind about that address carries, for a page that offers it: generic words and the link.
     *
     * @param changed when what it tells of was last changed
     * @param length whole minutes, at most a day
     */
    public byte[] calendar(String kind, String about, Instant changed, Instant from, Duration length) {
        LetterStore.Entry entry = entry(from, length);
        return Calendar.event(
                LetterClock.uid(kind, about) + "@" + settings.host(),
                changed,
                entry.begins(),
                length,
                wording.subject(kind),
                settings.link(about));
    }

    /** As {@link #calendar}, of something that was called off: whoever has the entry has it struck out. */
    public byte[] calendarCalledOff(String kind, String about, Instant changed, Instant from, Duration length) {
        LetterStore.Entry entry = entry(from, length);
        return Calendar.calledOff(
                LetterClock.uid(kind, about) + "@" + settings.host(),
                changed,
                entry.begins(),
                length,
                wording.subject(kind),
                settings.link(about));
    }

    /**
     * The people to whom a letter about that address could not be delivered: no address, refused by the mail server, or not taken for two days.
     *
     * @param about the path of the letter, or what it was said to be about
     */
    @Transactional(readOnly = true)
    public Set<Long> listUndelivered(String about) {
        return store.listUndelivered(about);
    }

    /** Takes back what waits about that address, and forgets all that is still known of such letters; what was sent is sent. */
    public void forget(String about) {
        store.removeUnsent(about).forEach(id -> clocks.stop(LetterClock.NAME, Long.toString(id)));
    }

    /** The outbox, the newest first, at most 200: for the demo's page only. */
    @Transactional(readOnly = true)
    public List<Letter> listOutbox() {
        return store.listNewest(SHOWN).stream().map(this::shown).toList();
    }

    private void sendAll(Map<Long, String> paths, String kind, String about, LetterStore.@Nullable Entry entry) {
        checkPath(about);
        paths.values().forEach(Letters::checkPath);
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("The kind of a letter is [a-z0-9-]{1,40}");
        }
        wording.check(kind);
        List<Map.Entry<Long, String>> shuffled = new ArrayList<>(paths.entrySet());
        Collections.shuffle(shuffled, RANDOM);
        shuffled.forEach(to -> put(to.getKey(), kind, about, to.getValue(), entry));
    }

    private void put(long personId, String kind, String about, String path, LetterStore.@Nullable Entry entry) {
        boolean reachable = people.findEmail(personId).isPresent();
        State state = !reachable ? State.UNDELIVERED : postman.isThere() ? State.WAITING : State.KEPT;
        boolean somebodyOpensIt = state == State.WAITING || state == State.KEPT && settings.demo();
        long id = store.insert(personId, kind, about, somebodyOpensIt ? path : null, entry, state);
        if (state == State.WAITING) {
            clocks.set(LetterClock.NAME, Long.toString(id), clock.instant());
        }
    }

    private static Map<Long, String> sameFor(Collection<Long> personIds, String path) {
        return personIds.stream().distinct().collect(Collectors.toMap(personId -> personId, personId -> path));
    }

    private static void checkPath(String path) {
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "The link of a letter is a plain path such as /word/12, of at most 200 characters");
        }
    }

    private static LetterStore.Entry entry(Instant from, Duration length) {
        if (length.toMinutes() < 1 || length.compareTo(LONGEST_ENTRY) > 0) {
            throw new IllegalArgumentException("An entry in a calendar lasts from a minute to a day, not " + length);
        }
        return new LetterStore.Entry(from, (int) length.toMinutes());
    }

    private Letter shown(LetterStore.Stored letter) {
        String kind = letter.kind();
        String path = letter.path();
        return new Letter(
                letter.id(),
                letter.personId(),
                letter.at(),
                letter.state(),
                letter.entry() == null ? null : letter.entry().begins(),
                kind == null ? null : wording.subject(kind),
                kind == null || path == null ? null : writing.text(letter),
                path == null ? null : settings.link(path));
    }
}
