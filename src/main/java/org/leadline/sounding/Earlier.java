package org.leadline.sounding;

import org.jspecify.annotations.Nullable;

/**
 * The last sounding about the same, which stands above when it is asked again.
 *
 * @param decision what was decided; null where nothing was
 * @param against how many views were against
 * @param lookBack what happened; null where it was not looked back on
 * @param recent whether it is less than thirty days old, so that a line must say what is new
 */
public record Earlier(
        Sounding sounding,
        @Nullable Decision decision,
        int against,
        @Nullable String lookBack,
        boolean recent) {}
