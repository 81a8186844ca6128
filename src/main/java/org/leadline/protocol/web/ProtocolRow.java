package org.leadline.protocol.web;

import org.jspecify.annotations.Nullable;
import org.leadline.protocol.Protocol;

/** A protocol in the list of a unit's. @param next what is being written; null where nothing is. @param due whether it is to be looked at again */
public record ProtocolRow(
        Protocol protocol,
        String kind,
        String line,
        @Nullable String next,
        boolean due) {}
