package org.leadline.protocol.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.protocol.ContingencyCard;
import org.leadline.protocol.Surprises;

/**
 * The contingency cards of a version, and what surprised us.
 *
 * @param counted a sentence; null where nothing was written down in half a year
 * @param today what was written down today and can be taken back
 * @param once the key of the form of a new card
 */
public record CardsView(List<Card> cards, @Nullable String counted, List<Surprises.Surprise> today, String once) {

    /** @param once the key of the tap that says it happened; null where the reader cannot say so here */
    public record Card(ContingencyCard card, @Nullable String once) {}
}
