package org.leadline.protocol;

/** If this, then that, and who. @param place from 1 */
public record ContingencyCard(int place, String ifThis, String thenThat, String who) {}
