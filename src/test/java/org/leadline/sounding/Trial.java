package org.leadline.sounding;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadline.access.AuditTrail;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.Template;
import org.slf4j.LoggerFactory;

/**
 * Fifty people answer eight unnamed questions, 25 each, amid what people do: they come one after another, read what was revealed, seal and replace named
 * views, begin questions of their own, look at what waits, try what they may not. All words come out of one vocabulary, so that words alone tell nothing.
 */
final class Trial {
    static final int PEOPLE = 50;
    static final int SOUNDINGS = 8;
    static final int VIEWS_OF_EACH = 25;
    private static final List<String> VOCABULARY = List.of(
            ("nights are too long the round comes late early staff bays doors bells sleep rest noise lamps letters tea beds"
                            + " talk ask wait call first last never often maybe less more one two after before without with keep change")
                    .split(" "));
    private static final int WORDS_OF_A_VIEW = 12;
    private final Ward ward;
    private final AuditTrail audit;
    private final Random chance;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** By the number of a view who wrote it. */
    final Map<Long, Long> truth = new HashMap<>();

    /** By sounding its views in the order in which they were sealed. */
    final Map<Long, List<Long>> sealingOrder = new HashMap<>();

    final List<Evidence> evidence = new ArrayList<>();

    Trial(Ward ward, AuditTrail audit, long seed) {
        this.ward = ward;
        this.audit = audit;
        this.chance = new Random(seed);
    }

    Trial run() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            List<SignedIn> people = Stream.generate(
                            () -> ward.person(ward.wardId, "nurse", "staff nurse", org.leadline.access.Role.MEMBER))
                    .limit(PEOPLE)
                    .toList();
            Sounding revealed = ward.opened(ward.charge, ward.team(Template.DECIDE, true, people, ward.consultant));
            people.subList(0, 9).forEach(author -> ward.sealed(author, revealed, sentence()));
            ward.close(revealed);
            for (int round = 0; round < SOUNDINGS; round++) {
                round(people, revealed);
            }
        } finally {
            root.detachAppender(log);
        }
        return this;
    }

    private void round(List<SignedIn> people, Sounding revealed) {
        int logged = log.list.size();
        Sounding named = ward.opened(ward.charge, ward.team(Template.CONSULT, true, people, ward.consultant));
        Sounding unnamed = ward.opened(ward.charge, ward.team(Template.DECIDE, false, people, ward.consultant));
        List<SignedIn> coming = new ArrayList<>(people);
        Collections.shuffle(coming, chance);
        List<SignedIn> some = new ArrayList<>(people);
        Collections.shuffle(some, chance);
        Set<Long> authors = Ward.ids(some.subList(0, VIEWS_OF_EACH));
        Map<String, Long> authorsByWords = new java.util.LinkedHashMap<>();
        for (SignedIn person : coming) {
            ward.move(Duration.ofMinutes(1 + chance.nextInt(50)));
            visit(person, named, revealed);
            if (authors.contains(person.personId())) {
                String words = sentenceOtherThan(authorsByWords.keySet());
                ward.sealed(person, unnamed, words);
                authorsByWords.put(words, person.personId());
            }
            if (chance.nextInt(3) == 0) {
                visit(person, named, revealed);
            }
        }
        Dump before = Dump.of(ward.database);
        List<String> keys = new ArrayList<>(ward.keys.drawer("soundings").list());
        ward.close(unnamed);
        keys.addAll(ward.keys.drawer("soundings").list());
        Dump after = Dump.of(ward.database);
        Map<Long, String> views = ward.soundings.get(ward.charge, unnamed.id()).views().stream()
                .collect(Collectors.toMap(ShownView::id, view -> view.words().getOrDefault("why", "")));
        Map<String, Long> viewsByWords = new HashMap<>();
        views.forEach((view, words) -> {
            viewsByWords.put(words, view);
            truth.put(view, authorsByWords.getOrDefault(words, -1L));
        });
        sealingOrder.put(
                unnamed.id(),
                authorsByWords.keySet().stream()
                        .map(words -> viewsByWords.getOrDefault(words, -1L))
                        .toList());
        evidence.add(new Evidence(
                unnamed.id(),
                before,
                after,
                keys,
                log.list.subList(logged, log.list.size()).stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .toList(),
                people.stream().map(SignedIn::personId).toList(),
                views));
    }

    /** What somebody does besides: whatever leaves a trace of who was there when. */
    private void visit(SignedIn person, Sounding named, Sounding revealed) {
        ward.queue.list(person);
        ward.soundings.get(person, revealed.id());
        if (chance.nextInt(3) == 0) {
            ward.sealed(person, named, sentence());
        }
        if (chance.nextInt(4) == 0) {
            LocalDateTime later = ward.clock
                    .instant()
                    .atZone(java.time.ZoneOffset.UTC)
                    .toLocalDateTime()
                    .plusDays(3);
            ward.asks.begin(
                    person,
                    ward.wardId,
                    Ward.asking(Template.CONSULT, true, "", List.of(ward.intern), List.of(person), later, later));
        }
        if (chance.nextInt(4) == 0) {
            audit.denied(person, "GET", "/unit/person/" + (1_000 + chance.nextInt(9_000)));
        }
        if (chance.nextInt(8) == 0 && !ward.soundings.get(person, revealed.id()).sealed()) {
            ward.views.addLate(person, revealed.id(), Ward.words(revealed, sentence()));
        }
    }

    private String sentenceOtherThan(Set<String> others) {
        Set<String> taken = new HashSet<>(others);
        String sentence = sentence();
        while (taken.contains(sentence)) {
            sentence = sentence();
        }
        return sentence;
    }

    private String sentence() {
        return Stream.generate(() -> VOCABULARY.get(chance.nextInt(VOCABULARY.size())))
                .limit(WORDS_OF_A_VIEW)
                .collect(Collectors.joining(" "));
    }
}
