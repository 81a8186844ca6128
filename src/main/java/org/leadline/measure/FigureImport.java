package org.leadline.measure;

import java.time.Instant;

/** A file whose numbers were entered. The counts are of the whole file. */
public record FigureImport(String fileName, Someone by, Instant at, int added, int changed, int same) {}
