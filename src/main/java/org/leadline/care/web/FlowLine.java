package org.leadline.care.web;

import org.jspecify.annotations.Nullable;

/** A process of a unit in a sentence or two. @param lead who waits now; null where the notes do not tell. @param usual how long is usual; null as {@code lead} */
public record FlowLine(
        String name,
        String address,
        @Nullable String lead,
        @Nullable String usual) {}
