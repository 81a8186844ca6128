package org.leadline.protocol.web;

import org.leadline.protocol.Design;

/** One process in the list of designs. @param open what its design leaves open, in words; empty where it leaves nothing open */
public record DesignRow(Design design, String open, boolean due) {}
