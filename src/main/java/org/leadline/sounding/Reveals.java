package org.leadline.sounding;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.sounding.act.Closeness;
import org.leadline.sounding.act.Field;
import org.leadline.sounding.act.Form;
import org.leadline.sounding.act.ProfessionCounts;
import org.leadline.sounding.act.State;
import org.leadline.sounding.act.Turn;
import org.leadline.sounding.act.Unveiling;
import org.leadline.sounding.seal.Box;
import org.leadline.sounding.seal.SealedView;
import org.leadline.sounding.seal.UnnamedSet;
import org.springframework.stereotype.Component;

/** Opens a box, once: revealed together, or ended with nothing shown. Whoever calls holds the lock of the sounding. */
@Component
class Reveals {
    /** Of an unnamed sounding nothing is shown where fewer have answered. */
    static final int FEWEST_UNNAMED = 5;

    /** Beside the words of an unnamed view while it is sealed: with whom it is counted. */
    static final String GROUP = "profession";

    private static final String BY = "clock";
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SoundingStore store;
    private final BoxStore boxes;
    private final ViewStore views;
    private final Footings footings;
    private final Telling telling;
    private final Clockwork clockwork;
    private final AuditTrail audit;

    Reveals(
            SoundingStore store,
            BoxStore boxes,
            ViewStore views,
            Footings footings,
            Telling telling,
            Clockwork clockwork,
            AuditTrail audit) {
        this.store = store;
        this.boxes = boxes;
        this.views = views;
        this.footings = footings;
        this.telling = telling;
        this.clockwork = clockwork;
        this.audit = audit;
    }

    /** Ends the time of sealing: the views are revealed where there are enough of them. */
    State reveal(Sounding sounding, List<Asked> asked, Box box) {
        int heard = box.views().size();
        boolean named = sounding.promise().named();
        State state =
                heard == 0 ? State.NOBODY_HEARD : !named && heard < FEWEST_UNNAMED ? State.TOO_FEW : State.REVEALED;
        String root = null;
        if (state == State.REVEALED) {
            root = named ? keepNamed(sounding, asked, box) : keepUnnamed(sounding, box);
        }
        boxes.destroy(sounding.id());
        if (state != State.TOO_FEW) {
            int left = (int) asked.stream()
                    .filter(person -> !box.holdsOneOf(person.personId()) && footings.hasLeft(person))
                    .count();
            store.count(sounding.id(), heard, left);
        }
        end(sounding, state, null);
        audit.record(BY, state.word(), sounding.address(), sounding.unitId(), root);
        telling.everybody(sounding, state == State.REVEALED ? "sounding-revealed" : "sounding-ended");
        return state;
    }

    /** Ends a sounding unread: what was sealed goes back to whoever wrote it, where anybody knows whose it was. */
    void endUnread(Sounding sounding, List<Asked> asked, Box box, State state, @Nullable String because) {
        if (sounding.promise().named()) {
            boxes.giveBack(sounding.id(), asked, box);
        }
        boxes.destroy(sounding.id());
        end(sounding, state, because);
    }

    /** Enters the end, and stops the clocks that have nothing left to do. */
    void end(Sounding sounding, State state, @Nullable String because) {
        Instant now = footings.now();
        store.enter(sounding.id(), state, now, because);
        clockwork.closed(sounding, state, now);
    }

    private @Nullable String keepNamed(Sounding sounding, List<Asked> asked, Box box) {
        Map<Long, Turn> turns = asked.stream().collect(Collectors.toMap(Asked::personId, Asked::turn));
        List<Unveiling.Item<SealedView>> items = box.views().stream()
                .map(view -> new Unveiling.Item<>(
                        view,
                        turns.getOrDefault(view.author(), Turn.LAST),
                        Closeness.find(view.words().getOrDefault(Form.CLOSENESS, ""))
                                .orElse(Closeness.HEARD)))
                .toList();
        views.insert(sounding.id(), Unveiling.order(items, CHANCE), false);
        return null;
    }

    private String keepUnnamed(Sounding sounding, Box box) {
        Form form = sounding.form();
        List<UnnamedSet.Parts> parts =
                box.views().stream().map(view -> parts(form, view.words())).toList();
        long textsOfAView = form.fields().stream()
                .filter(field -> field.kind() == Field.Kind.TEXT)
                .count();
        UnnamedSet set = UnnamedSet.of(
                parts,
                ProfessionCounts.written(byProfession(sounding, box)),
                (int) textsOfAView * sounding.askedCount(),
                CHANCE);
        views.insert(sounding.id(), set.items(), false);
        views.insertTally(sounding.id(), set);
        return set.root();
    }

    private static List<ProfessionCounts.Group> byProfession(Sounding sounding, Box box) {
        return sounding.promise().byProfession()
                ? ProfessionCounts.of(box.views().stream()
                        .map(view -> new ProfessionCounts.Answer(
                                view.words().getOrDefault(GROUP, ProfessionCounts.OTHERS),
                                parts(sounding.form(), view.words()).choices()))
                        .toList())
                : List.of();
    }

    /** A view's texts, choices and numbers, each by itself. */
    static UnnamedSet.Parts parts(Form form, Map<String, String> words) {
        Map<String, String> choices = new LinkedHashMap<>(form.countable(words));
        Map<String, String> numbers = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field -> field.kind() == Field.Kind.NUMBER && choices.containsKey(field.key()))
                .forEach(field -> numbers.put(field.key(), choices.remove(field.key())));
        return new UnnamedSet.Parts(form.texts(words), choices, numbers);
    }
}
