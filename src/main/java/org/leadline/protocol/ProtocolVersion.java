package org.leadline.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a protocol. What nobody has written is null, or empty for a text that every version has.
 *
 * @param number from 1
 * @param forWhom everybody it is for: the people counted as eligible
 * @param whatChanged since the version before, in a line
 * @param standard the external standard it follows
 * @param standardDate of the newest edition of that standard that we know of
 * @param rules the text of its rules file
 * @param soundingId the sounding in which the unit was, or is being, asked about it
 * @param agreed whether it was decided, after the unit was asked, to use it as it is
 * @param unaskedBecause why the unit was not asked before it was published; everybody reads it
 * @param edition goes up by one with each saving of a draft
 * @param publishedAt null until it was in force
 * @param publishedBy the name of who put it in force, as it is now
 * @param droppedBecause null unless it was dropped
 */
public record ProtocolVersion(
        long id,
        long protocolId,
        int number,
        VersionState state,
        String soThat,
        String forWhom,
        String whatChanged,
        @Nullable String standard,
        @Nullable String standardLink,
        @Nullable LocalDate standardDate,
        @Nullable String rules,
        @Nullable LocalDate nextReview,
        @Nullable Long soundingId,
        boolean agreed,
        @Nullable String unaskedBecause,
        int edition,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable String droppedBecause,
        List<ProtocolStep> steps,
        List<ContingencyCard> cards,
        List<Cited> cited) {

    public ProtocolVersion {
        steps = List.copyOf(steps);
        cards = List.copyOf(cards);
        cited = List.copyOf(cited);
    }

    /** {@code /protocol/3/version/2}. */
    public String address() {
        return "/protocol/" + protocolId + "/version/" + number;
    }

    public Optional<ProtocolStep> findStep(long key) {
        return steps.stream().filter(step -> step.key() == key).findFirst();
    }
}
