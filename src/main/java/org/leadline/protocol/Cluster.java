package org.leadline.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Over-rides that are alike: of one step or target, for one reason, three or more, by two people or more. As one reader may see it.
 *
 * @param subjectAddress of the protocol or the target
 * @param protocolId null for a target
 * @param reasonWords what the reason says; of a sensitive one its group while it is few
 * @param meaning what the reason often means; empty for those who do not sort
 * @param count how many stand in it
 * @param ownerName who answers it
 * @param peerName who sorts too; null until chosen
 * @param answerBy fourteen days after it began
 * @param late whether that has passed without an answer
 * @param mine what the reader said of it; null where nothing
 * @param ownerSort what the owner said; null until both have
 * @param peerSort what the peer said; null until both have
 * @param answer null until there is one
 * @param nextVersion the address of the version that was begun because of it; null for none
 * @param members for those who sort; empty for others
 */
public record Cluster(
        long id,
        long unitId,
        String subject,
        String subjectAddress,
        @Nullable Long protocolId,
        String reasonWords,
        String meaning,
        int count,
        String ownerName,
        @Nullable String peerName,
        LocalDate openedOn,
        Instant answerBy,
        boolean late,
        @Nullable Sort mine,
        @Nullable Said ownerSort,
        @Nullable Said peerSort,
        @Nullable Sort answer,
        @Nullable String answerLine,
        @Nullable LocalDate answeredOn,
        @Nullable String nextVersion,
        May may,
        List<Member> members) {

    public Cluster {
        members = List.copyOf(members);
    }

    /** {@code /over-ride/cluster/5}. */
    public String address() {
        return addressOf(id);
    }

    static String addressOf(long id) {
        return "/over-ride/cluster/" + id;
    }

    /** Whether both have sorted it and said the same. */
    public boolean agreed() {
        return ownerSort != null && peerSort != null && ownerSort.sort() == peerSort.sort();
    }

    /** What one of the two said, and why. */
    public record Said(Sort sort, @Nullable String line) {}

    /** What the reader may do with it now. @param asPeer whether they sort as the peer */
    public record May(boolean choosePeer, boolean sort, boolean asPeer, boolean answer) {
        static final May NOTHING = new May(false, false, false, false);
    }

    /** One over-ride as those who sort see it. @param address null for who may not open it */
    public record Member(
            String role,
            LocalDate day,
            boolean bestInterest,
            @Nullable String line,
            @Nullable String authorName,
            @Nullable String address) {}
}
