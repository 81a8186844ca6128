package org.leadline.access.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.access.chain.Fault.Kind;

/**
 * Walks along a chain, row by row, and says where it is not what it was: first the rows from before the chain, then its rows in the order in which they are
 * kept. Remembers nothing of the rows that are as they should be.
 */
public final class Walk {
    /** So many edited rows are looked at for having changed places. */
    private static final int COMPARED = 200;

    private final @Nullable Checkpoint checkpoint;
    private final RowsBefore before = new RowsBefore();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Link> edited = new ArrayList<>();
    private final TreeMap<Long, Long> gaps = new TreeMap<>();
    private final Set<Long> filled = new HashSet<>();
    private @Nullable String hashBefore;
    private @Nullable Link last;
    private boolean lastIsGenuine = true;
    private @Nullable String hashAtCheckpoint;
    private long rows;

    /** @param checkpoint what the chain was like at some time before, or null where that is not known */
    public Walk(@Nullable Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /** The next row from before the chain; all of these come before the first row of it. */
    public void rowBefore(long number, Act act) {
        if (hashBefore == null) {
            before.add(number, act);
        } else {
            add(Kind.BEFORE, 0, 0);
        }
    }

    /** A line of a copy that is no row. */
    public void unreadable(long line) {
        add(Kind.UNREADABLE, line, line);
    }

    /** The next row as it is kept. */
    public void row(Link link) {
        rows++;
        boolean genuine = link.isGenuine();
        if (!genuine) {
            noteEdited(link);
        }
        long expected = last == null ? 1 : last.place() + 1;
        if (link.place() == expected) {
            checkJoin(link, genuine);
            step(link, genuine);
        } else if (genuine && link.place() > expected) {
            gaps.put(expected, link.place() - 1);
            step(link, true);
        } else if (genuine) {
            checkStray(link, expected);
        }
    }

    /** What was found; called once, at the end. */
    public Verdict finish() {
        checkSwappedWithin();
        gaps.forEach(this::addMissing);
        checkEnd();
        faults.sort(Comparator.comparingLong(Fault::from).thenComparing(Fault::kind));
        return new Verdict(
                before.count(),
                rows,
                last == null ? 0 : last.place(),
                last == null ? hashBefore() : last.hash(),
                joined(faults));
    }

    private void checkJoin(Link link, boolean genuine) {
        if (last == null) {
            if (genuine && !link.previous().equals(hashBefore())) {
                add(Kind.BEFORE, 0, 0);
            }
        } else if (genuine && lastIsGenuine && !link.previous().equals(last.hash())) {
            add(Kind.REPLACED, last.place(), last.place());
        }
    }

    private void step(Link link, boolean genuine) {
        hashBefore();
        last = link;
        lastIsGenuine = genuine;
        if (checkpoint != null && checkpoint.place() == link.place()) {
            hashAtCheckpoint = link.hash();
        }
    }

    private void checkStray(Link link, long expected) {
        var gap = gaps.floorEntry(link.place());
        boolean missed = gap != null && link.place() <= gap.getValue();
        if (missed && filled.add(link.place())) {
            add(Kind.SWAPPED, link.place(), expected - 1);
            if (checkpoint != null && checkpoint.place() == link.place()) {
                hashAtCheckpoint = link.hash();
            }
        } else {
            add(Kind.INSERTED, link.place(), link.place());
        }
    }

    private void noteEdited(Link link) {
        filled.add(link.place());
        if (edited.size() < COMPARED) {
            edited.add(link);
        } else {
            add(Kind.EDITED, link.place(), link.place());
        }
    }

    /** Two rows that were edited in nothing but their places hash right at each other's. */
    private void checkSwappedWithin() {
        for (Link link : edited) {
            edited.stream()
                    .filter(other -> other.place() != link.place())
                    .filter(other -> link.at(other.place()).isGenuine()
                            && other.at(link.place()).isGenuine())
                    .findFirst()
                    .ifPresentOrElse(
                            own -> add(Kind.SWAPPED, own.place(), link.place()),
                            () -> add(Kind.EDITED, link.place(), link.place()));
        }
    }

    private void addMissing(long from, long to) {
        long begin = from;
        for (long place : filled.stream()
                .filter(place -> place >= from && place <= to)
                .sorted()
                .toList()) {
            if (place > begin) {
                add(Kind.MISSING, begin, place - 1);
            }
            begin = place + 1;
        }
        if (begin <= to) {
            add(Kind.MISSING, begin, to);
        }
    }

    private void checkEnd() {
        long end = last == null ? 0 : last.place();
        if (checkpoint == null) {
            return;
        }
        if (end < checkpoint.place()) {
            add(Kind.CUT_OFF, end + 1, checkpoint.place());
        } else if (checkpoint.place() == 0 ? !checkpoint.hash().equals(hashBefore()) : isAnother(hashAtCheckpoint)) {
            add(Kind.REWRITTEN, checkpoint.place(), checkpoint.place());
        }
    }

    private boolean isAnother(@Nullable String hash) {
        return hash != null && checkpoint != null && !hash.equals(checkpoint.hash());
    }

    private String hashBefore() {
        if (hashBefore == null) {
            hashBefore = before.hash();
        }
        return hashBefore;
    }

    private void add(Kind kind, long from, long to) {
        faults.add(new Fault(kind, from, to));
    }

    /** The same fault at places in a row, as one. */
    private static List<Fault> joined(List<Fault> faults) {
        List<Fault> joined = new ArrayList<>();
        for (Fault fault : faults) {
            Fault before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && before.equals(fault)) {
                continue;
            }
            if (before != null
                    && fault.kind() == before.kind()
                    && fault.kind() != Kind.SWAPPED
                    && fault.from() == before.to() + 1) {
                joined.set(joined.size() - 1, new Fault(fault.kind(), before.from(), fault.to()));
            } else {
                joined.add(fault);
            }
        }
        return joined;
    }
}
