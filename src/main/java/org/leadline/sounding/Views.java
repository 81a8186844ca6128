package org.leadline.sounding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditTrail;
import org.leadline.access.NoPatients;
import org.leadline.access.NotHere;
import org.leadline.access.NotYours;
import org.leadline.access.SignedIn;
import org.leadline.sounding.act.Deed;
import org.leadline.sounding.act.Field;
import org.leadline.sounding.act.Form;
import org.leadline.sounding.act.ProfessionCounts;
import org.leadline.sounding.act.State;
import org.leadline.sounding.seal.Box;
import org.leadline.sounding.seal.Padded;
import org.leadline.sounding.seal.SealedView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to views: seal one, take it back, add it late, put a name to it. No method of it returns what another has sealed. */
@Service
@Transactional
public class Views {
    private final SoundingStore store;
    private final BoxStore boxes;
    private final ViewStore views;
    private final Footings footings;
    private final Reveals reveals;
    private final WorriedWords worriedWords;
    private final AuditTrail audit;

    Views(
            SoundingStore store,
            BoxStore boxes,
            ViewStore views,
            Footings footings,
            Reveals reveals,
            WorriedWords worriedWords,
            AuditTrail audit) {
        this.store = store;
        this.boxes = boxes;
        this.views = views;
        this.footings = footings;
        this.reveals = reveals;
        this.worriedWords = worriedWords;
        this.audit = audit;
    }

    /**
     * Seals a view, in the place of one's own earlier one where the sounding is named.
     *
     * @param typed by field what was chosen or written; fields that the form does not have are left out
     * @throws NotHere where the person may not know of the sounding
     * @throws NotYours where they were not asked, or their turn has not come
     */
    public Sealing seal(SignedIn me, long soundingId, Map<String, String> typed) {
        return seal(footings.lock(me, soundingId), me, null, typed);
    }

    /**
     * Takes down by telephone the view of a patient partner who chose this scribe and has said that it is theirs as read back.
     *
     * @param said whether they have said so
     * @throws NotHere where the person may not know of the sounding, or the partner was not asked
     * @throws NotYours where one may not take down views for it
     */
    public Sealing take(SignedIn scribe, long soundingId, long partnerId, boolean said, Map<String, String> typed) {
        Footing mine = footings.lock(scribe, soundingId);
        mine.demand(Deed.SCRIBE);
        if (mine.asked().stream().noneMatch(asked -> asked.partner() && asked.personId() == partnerId)) {
            throw new NotHere("patient partner");
        }
        SignedIn partner = new SignedIn(partnerId, "", mine.sounding().unitId(), List.of());
        if (!said) {
            Map<String, String> problems = new LinkedHashMap<>(Map.of("said", "sounding.problem.said"));
            problems.putAll(problems(mine.sounding(), typed));
            return new Sealing.Refused(problems);
        }
        return seal(footings.of(partner, mine.sounding()), partner, scribe, typed);
    }

    /**
     * Takes one's own view out of the box again; what it said is gone. Nothing happens where there is none.
     *
     * @throws NotYours where a view could not be taken back, whether or not there is one: the refusal must not tell
     */
    public void takeBack(SignedIn me, long soundingId) {
        Footing mine = footings.lock(me, soundingId);
        boolean named = mine.sounding().promise().named();
        if (named && mine.may(Deed.SEAL) && !mine.standing().sealed()) {
            return;
        }
        mine.demand(Deed.TAKE_BACK);
        boxes.write(
                soundingId,
                mine.opened().without(me.personId()),
                mine.sounding().askedCount());
        audit.recordDayOnly(
                "a view was taken back",
                mine.sounding().address(),
                mine.sounding().unitId(),
                null);
    }

    /** Adds a view after the others were read together: shown after them, and marked so. */
    public Sealing addLate(SignedIn me, long soundingId, Map<String, String> typed) {
        Footing mine = footings.lock(me, soundingId);
        mine.demand(Deed.ADD_LATE);
        Map<String, String> problems = problems(mine.sounding(), typed);
        if (!problems.isEmpty()) {
            return new Sealing.Refused(problems);
        }
        SealedView view =
                SealedView.of(me.personId(), null, mine.sounding().form().tidy(typed));
        views.insert(soundingId, List.of(view), true);
        audit.record(
                me.auditName(),
                "a late view was added",
                mine.sounding().address(),
                mine.sounding().unitId(),
                view.commitment());
        return new Sealing.Sealed(view.commitment(), false);
    }

    /** After care went ahead: shows the others what one had sealed. Nothing happens where one had sealed nothing, or has shown it already. */
    public void show(SignedIn me, long soundingId) {
        Footing mine = footings.lock(me, soundingId);
        mine.demand(Deed.SHOW_OWN_WORDS);
        if (!views.hasOneOf(soundingId, me.personId())) {
            boxes.findOwnWords(soundingId, me.personId()).ifPresent(view -> {
                views.insert(soundingId, List.of(view), false);
                audit.record(
                        me.auditName(),
                        "own words were shown",
                        mine.sounding().address(),
                        mine.sounding().unitId(),
                        null);
            });
        }
    }

    /** Puts one's name to one's own view, or takes it off again. */
    public void putName(SignedIn me, long soundingId, long viewId, boolean shown) {
        Footing mine = footings.lock(me, soundingId);
        mine.demand(Deed.PUT_NAME);
        if (!views.showName(soundingId, viewId, me.personId(), shown)) {
            throw new NotHere("view");
        }
        audit.record(
                me.auditName(),
                shown ? "a name was put to a view" : "a name was taken off a view",
                mine.sounding().address(),
                mine.sounding().unitId(),
                null);
    }

    private Sealing seal(Footing author, SignedIn me, @Nullable SignedIn scribe, Map<String, String> typed) {
        Sounding sounding = author.sounding();
        if (!author.standing().asked()) {
            throw new NotYours("to answer what one was not asked");
        }
        if (isTooLate(author)) {
            return new Sealing.TooLate(author.may(Deed.ADD_LATE));
        }
        if (!sounding.promise().named() && author.standing().sealed()) {
            return new Sealing.Already();
        }
        if (scribe == null) {
            author.demand(Deed.SEAL);
        }
        Map<String, String> problems = problems(sounding, typed, countedWith(author));
        if (!problems.isEmpty()) {
            return new Sealing.Refused(problems);
        }
        Map<String, String> words = sounding.form().tidy(typed);
        boolean named = sounding.promise().named();
        words.putAll(countedWith(author));
        SealedView view = SealedView.of(named ? me.personId() : null, scribe == null ? null : scribe.personId(), words);
        Box box = named ? author.opened().with(view) : author.opened().withUnnamed(view, me.personId());
        boxes.write(sounding.id(), box, sounding.askedCount());
        if (named) {
            audit.recordDayOnly("a view was placed", sounding.address(), sounding.unitId(), view.commitment());
        }
        if (sounding.template().isBedside() && footings.allIn(author.asked(), box)) {
            reveals.reveal(sounding, author.asked(), box);
        }
        boolean worried = sounding.template().isBedside() && worriedWords.standIn(sounding.unitId(), words.values());
        return new Sealing.Sealed(named ? view.commitment() : null, worried);
    }

    /** The box was opened or its time is up, or this person's turn is locked because the last turn has begun. */
    private static boolean isTooLate(Footing author) {
        State state = author.sounding().state();
        boolean lockedTurn = author.sounding().template().isBedside()
                && author.moment().firstTurnIn()
                && author.standing().turn() == org.leadline.sounding.act.Turn.FIRST;
        return state != State.OPEN || author.moment().timeIsUp() || lockedTurn;
    }

    /** In an unnamed sounding that is counted by profession: the group, which stands beside the words until the reveal; else nothing. */
    private static Map<String, String> countedWith(Footing author) {
        Promise promise = author.sounding().promise();
        if (promise.named() || !promise.byProfession()) {
            return Map.of();
        }
        List<String> asked = author.asked().stream().map(Asked::profession).toList();
        return author.asked().stream()
                .filter(person -> person.personId() == author.me().personId())
                .map(person -> Map.of(Reveals.GROUP, ProfessionCounts.groupOf(person.profession(), asked)))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> problems(Sounding sounding, Map<String, String> typed) {
        return problems(sounding, typed, Map.of());
    }

    private static Map<String, String> problems(
            Sounding sounding, Map<String, String> typed, Map<String, String> beside) {
        Form form = sounding.form();
        Map<String, String> words = form.tidy(typed);
        Map<String, String> problems = new LinkedHashMap<>(form.problems(words));
        for (Field field : form.fields()) {
            String text = words.get(field.key());
            if (field.kind() == Field.Kind.TEXT && text != null) {
                NoPatients.find(text).ifPresent(sign -> problems.putIfAbsent(field.key(), sign.messageKey()));
            }
        }
        Map<String, String> whole = new TreeMap<>(words);
        whole.putAll(beside);
        if (problems.isEmpty() && !Padded.fits(whole)) {
            problems.put(form.fields().getFirst().key(), "sounding.problem.bytes");
        }
        return problems;
    }
}
