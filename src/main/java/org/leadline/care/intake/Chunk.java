package org.leadline.care.intake;

/** Some whole rows of a CSV, each with its line end; the last row of a file is given one where it has none. */
final class Chunk {
    byte[] bytes = new byte[0];
    int from;
    int to;
    int sequence;
}
