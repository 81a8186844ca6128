package org.leadline.remit;

import java.util.List;
import org.leadline.access.NotHere;
import org.leadline.access.Sentences;
import org.leadline.access.SignedIn;
import org.leadline.unit.sheet.Held;
import org.leadline.unit.sheet.Holds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who sees to a line of who decides what, and lets it be given on or ended. */
@Component
@Transactional
class RemitsHeld implements Holds {
    private static final String PART = "remit";
    private final RemitStore store;
    private final Remits remits;
    private final Sides sides;
    private final Sentences sentences;

    RemitsHeld(RemitStore store, Remits remits, Sides sides, Sentences sentences) {
        this.store = store;
        this.remits = remits;
        this.sides = sides;
        this.sentences = sentences;
    }

    @Override
    public String part() {
        return PART;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listHeld(long personId) {
        return store.listOwned(personId).stream().map(this::held).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> listOwnerless(long unitId) {
        return store.listOf(unitId).stream()
                .filter(rows -> !sides.worksIn(rows.words().getFirst().getOwnerId(), unitId))
                .map(this::held)
                .toList();
    }

    @Override
    public void giveOn(SignedIn by, String id, long toPersonId) {
        Remit remit = get(id);
        if (!sides.worksIn(toPersonId, remit.unitId())) {
            throw new CannotBeGivenOn(sentences.say("remit.problem.owner"));
        }
        remits.giveOn(by, remit, toPersonId);
    }

    @Override
    public void close(SignedIn by, String id, String reason) {
        remits.end(by, get(id), reason);
    }

    private Held held(RemitStore.Rows rows) {
        Remit remit = remits.remit(rows, 0);
        return new Held(
                PART,
                Long.toString(remit.id()),
                sentences.say("remit.held"),
                remit.subject(),
                remit.unitId(),
                remit.address(),
                null,
                true);
    }

    private Remit get(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotHere("remit");
        }
        return store.find(Long.parseLong(id))
                .map(rows -> remits.remit(rows, 0))
                .filter(remit -> remit.retired() == null)
                .orElseThrow(() -> new NotHere("remit"));
    }
}
