package org.leadline.aim;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.leadline.access.SignedIn;
import org.leadline.aim.db.tables.records.WishRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to one's own aims and to one's wish for the year. A wish is read by its writer alone, through no other door; that somebody has written one
 * stands in no trail, and others learn only how many people linked theirs to an aim, at five or more.
 */
@Service
@Transactional
public class MyAims {
    private static final int FEWEST_COUNTED = 5;
    private final Aims aims;
    private final AimStore store;
    private final ShareStore shares;
    private final WishStore wishes;
    private final AimReading reading;
    private final AimSight sight;
    private final Clock clock;

    MyAims(
            Aims aims,
            AimStore store,
            ShareStore shares,
            WishStore wishes,
            AimReading reading,
            AimSight sight,
            Clock clock) {
        this.aims = aims;
        this.store = store;
        this.shares = shares;
        this.wishes = wishes;
        this.reading = reading;
        this.sight = sight;
        this.clock = clock;
    }

    /** One's own aims, drafts last, then joint ones of which one is an owner oneself. */
    @Transactional(readOnly = true)
    public List<Aim> list(SignedIn me) {
        List<Aim> mine = new ArrayList<>(reading.aims(store.listOfPerson(me.personId())));
        mine.sort(Comparator.comparing(Aim::draft));
        List<Long> joint = shares.listOfPerson(me.personId()).stream()
                .map(share -> share.getAimId())
                .toList();
        reading.aims(store.list(joint)).stream()
                .filter(aim -> aim.retired() == null)
                .forEach(mine::add);
        return List.copyOf(mine);
    }

    /** What else somebody owns: aims of units and joint ones that they look after. */
    @Transactional(readOnly = true)
    public List<Aim> listLookedAfter(SignedIn me) {
        return reading.aims(store.listOwned(me.personId())).stream()
                .filter(aim -> aim.person() == null)
                .filter(aim -> sight.sees(me, aim))
                .toList();
    }

    /** One's own wish for this year; empty until there is one. */
    @Transactional(readOnly = true)
    public Optional<Wish> findWish(SignedIn me) {
        return wishes.find(me.personId(), thisYear()).map(row -> wish(me, row));
    }

    /**
     * Writes one's wish for this year, in the place of what stood there.
     *
     * @param words 1 to 600 characters; blank takes the wish away
     * @param aimId an aim in force that one sees; null for none
     * @throws NotTaken where the words cannot be taken, or there is no such aim
     */
    public void wish(SignedIn me, String words, @Nullable Long aimId) {
        Typed typed = new Typed();
        String line = typed.optional("wish", words, Typed.MOST_OF_MORE);
        if (aimId != null && !isSeen(me, aimId)) {
            typed.refuse("aim", "aim.problem.wish-aim");
        }
        typed.take();
        if (line == null) {
            wishes.delete(me.personId(), thisYear());
        } else {
            wishes.put(me.personId(), thisYear(), line, aimId, clock.instant());
        }
    }

    /** How many people linked their wish for this year to an aim; empty below five. @throws org.leadline.access.NotHere as {@link Aims#get} */
    @Transactional(readOnly = true)
    public OptionalInt countLinked(SignedIn me, long aimId) {
        aims.get(me, aimId);
        int linked = wishes.countLinked(aimId, thisYear());
        return linked < FEWEST_COUNTED ? OptionalInt.empty() : OptionalInt.of(linked);
    }

    private boolean isSeen(SignedIn me, long aimId) {
        return store.findAim(aimId)
                .map(reading::aim)
                .filter(Aim::inForce)
                .filter(aim -> sight.sees(me, aim))
                .isPresent();
    }

    private Wish wish(SignedIn me, WishRecord row) {
        Long aimId = row.getAimId();
        Aim aim = aimId == null
                ? null
                : store.findAim(aimId)
                        .map(reading::aim)
                        .filter(linked -> sight.sees(me, linked))
                        .orElse(null);
        return new Wish(row.getYear(), row.getWords(), aim, row.getAt().toInstant());
    }

    private int thisYear() {
        return reading.today().getYear();
    }
}
