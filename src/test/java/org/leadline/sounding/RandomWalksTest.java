package org.leadline.sounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.Trust;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.DecisionKind;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Template;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Anybody tries anything at any time, again and again, beside a book of what was sealed. Whatever the order: nothing is read before the reveal, the
 * promise stays, what was sealed is what is shown, and nobody who did not answer is counted among those who did.
 */
@SoundingTest
class RandomWalksTest {
    private static final int STEPS = 45;
    private static final Map<State, Set<State>> MAY_FOLLOW = Map.of(
            State.OPEN,
                    EnumSet.of(
                            State.REVEALED, State.SPOKEN_INSTEAD, State.WITHDRAWN, State.TOO_FEW, State.NOBODY_HEARD),
            State.REVEALED, EnumSet.of(State.DECIDED),
            State.NOBODY_HEARD, EnumSet.of(State.DECIDED),
            State.DECIDED, EnumSet.of(State.LOOKED_BACK, State.REVEALED),
            State.LOOKED_BACK, EnumSet.noneOf(State.class),
            State.SPOKEN_INSTEAD, EnumSet.noneOf(State.class),
            State.WITHDRAWN, EnumSet.noneOf(State.class),
            State.TOO_FEW, EnumSet.noneOf(State.class));

    @Autowired
    private Ward ward;

    private Random chance = new Random();
    private Map<Long, Map<String, String>> book = new HashMap<>();
    private Set<Long> late = new java.util.HashSet<>();

    @BeforeEach
    void open() {
        ward.open();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Trust(31)
    void bedside(long seed) {
        chance = new Random(seed);
        for (int walk = 0; walk < 2; walk++) {
            List<SignedIn> asked = List.of(ward.intern, ward.registrar, ward.charge, ward.consultant);
            walk(ward.opened(ward.charge, ward.bedside(asked)), asked);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    @Trust(31)
    void team_named(long seed) {
        chance = new Random(seed);
        for (int walk = 0; walk < 2; walk++) {
            List<SignedIn> asked =
                    List.of(ward.intern, ward.registrar, ward.nurses.get(0), ward.partner, ward.consultant);
            Template template = List.of(Template.DECIDE, Template.CONSULT, Template.IDEAS, Template.ESTIMATE)
                    .get(chance.nextInt(4));
            walk(ward.opened(ward.charge, ward.team(template, true, asked, ward.consultant)), asked);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    @Trust(36)
    void team_unnamed(long seed) {
        chance = new Random(seed);
        for (int walk = 0; walk < 2; walk++) {
            List<SignedIn> asked = ward.nurses.subList(0, 9);
            walk(ward.opened(ward.charge, ward.team(Template.DECIDE, false, asked, ward.consultant)), asked);
        }
    }

    private void walk(Sounding opened, List<SignedIn> asked) {
        book = new HashMap<>();
        late = new java.util.HashSet<>();
        String promise = promised(opened.id());
        State before = State.OPEN;
        for (int step = 0; step < STEPS; step++) {
            SignedIn who = ward.everybody().get(chance.nextInt(ward.everybody().size()));
            if (chance.nextInt(3) > 0) {
                who = asked.get(chance.nextInt(asked.size()));
            }
            tryAnything(who, opened);
            Sounding now = ward.soundings.get(ward.charge, opened.id()).sounding();
            assertThat(now.promise()).isEqualTo(opened.promise());
            assertThat(promised(opened.id())).isEqualTo(promise);
            if (now.state() != before) {
                assertThat(MAY_FOLLOW.get(before)).contains(now.state());
            }
            before = now.state();
            look(now, asked);
        }
    }

    private void tryAnything(SignedIn who, Sounding sounding) {
        long id = sounding.id();
        try {
            switch (chance.nextInt(14)) {
                case 0, 1, 2, 3, 4 -> seal(who, sounding);
                case 5 -> {
                    ward.views.takeBack(who, id);
                    book.remove(who.personId());
                }
                case 6 -> {
                    if (chance.nextInt(6) == 0) {
                        ward.endings.goAhead(who, id);
                    }
                }
                case 7 -> {
                    if (chance.nextInt(6) == 0) {
                        ward.endings.withdraw(who, id, "not needed");
                    }
                }
                case 8 -> ward.move(Duration.ofHours(chance.nextInt(12)));
                case 9 -> ward.decisions.decide(who, id, ward.deciding(DecisionKind.values()[chance.nextInt(2)]));
                case 10 -> ward.lookBacks.saidAloud(who, id, chance.nextInt(3) > 0, "");
                case 11 -> {
                    if (chance.nextInt(4) == 0) {
                        ward.lookBacks.lookBack(who, id, "It went well");
                    }
                }
                case 12 -> ward.lookBacks.changeMind(who, id, null);
                default -> addLate(who, sounding);
            }
        } catch (NotHere | NotYours refused) {
            assertThat(refused).isNotNull();
        }
    }

    private void seal(SignedIn who, Sounding sounding) {
        Map<String, String> words = Ward.words(sounding, "words " + chance.nextInt(1_000));
        if (ward.views.seal(who, sounding.id(), words) instanceof Sealing.Sealed) {
            book.put(who.personId(), words);
        }
    }

    private void addLate(SignedIn who, Sounding sounding) {
        Map<String, String> words = Ward.words(sounding, "late");
        if (ward.views.addLate(who, sounding.id(), words) instanceof Sealing.Sealed) {
            late.add(who.personId());
        }
    }

    /** Everybody looks, and sees what they may and no more. */
    private void look(Sounding now, List<SignedIn> asked) {
        boolean named = now.promise().named();
        for (SignedIn who : List.of(asked.get(chance.nextInt(asked.size())), ward.consultant, ward.bystander)) {
            Seen seen = seenBy(who, now);
            if (seen == null) {
                continue;
            }
            switch (now.state()) {
                case OPEN -> {
                    assertThat(seen.views()).isEmpty();
                    assertThat(seen.counts()).isEmpty();
                    assertThat(seen.sounding().heardCount()).isNull();
                    assertThat(seen.own()).isEqualTo(named ? book.get(who.personId()) : null);
                }
                case TOO_FEW, WITHDRAWN -> assertThat(seen.views()).isEmpty();
                case SPOKEN_INSTEAD -> {
                    assertThat(seen.views()).isEmpty();
                    assertThat(seen.own()).isEqualTo(book.get(who.personId()));
                }
                case REVEALED, DECIDED, LOOKED_BACK, NOBODY_HEARD -> lookAtViews(seen, asked);
            }
        }
    }

    private void lookAtViews(Seen seen, List<SignedIn> asked) {
        Sounding sounding = seen.sounding();
        assertThat(sounding.heardCount()).isEqualTo(book.size());
        assertThat(sounding.notHeard()).isEqualTo(asked.size() - book.size());
        List<String> shown = seen.views().stream()
                .filter(view -> !view.late())
                .map(view -> String.valueOf(text(view.words())))
                .sorted()
                .toList();
        assertThat(shown)
                .isEqualTo(book.values().stream()
                        .map(words -> String.valueOf(text(words)))
                        .sorted()
                        .toList());
        assertThat(seen.views().stream().filter(ShownView::late).count()).isEqualTo(late.size());
        Map<String, Integer> byField = seen.counts().entrySet().stream()
                .filter(entry -> entry.getKey().contains("="))
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().replaceAll("=.*", ""),
                        Collectors.summingInt(entry -> Integer.parseInt(entry.getValue()))));
        assertThat(byField.values()).allMatch(counted -> counted == book.size());
    }

    private static @Nullable String text(Map<String, String> words) {
        return words.getOrDefault("why", words.getOrDefault("think", words.get("ideas")));
    }

    private @Nullable Seen seenBy(SignedIn who, Sounding sounding) {
        try {
            return ward.soundings.get(who, sounding.id());
        } catch (NotHere none) {
            return null;
        }
    }

    /** The promise and whom it was made to, as the database has them. */
    private String promised(long id) {
        return ward.database
                .sql()
                .fetchSingle(
                        "select (select p::text from sounding.promise p where sounding_id = {0})"
                                + " || (select string_agg(a::text, '|' order by person_id) from sounding.asked a where sounding_id = {0})"
                                + " || (select string_agg(d::text, '|' order by person_id) from sounding.decider d where sounding_id = {0})",
                        org.jooq.impl.DSL.val(id))
                .get(0, String.class);
    }
}
