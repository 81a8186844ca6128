package org.leadline.care.intake;

/**
 * How much of a file is read before it is refused: the one place where these limits stand.
 *
 * @param fileBytes size of the file as it lies on disk
 * @param unpackedBytes size after unpacking, and after turning other encodings into UTF-8
 * @param unpackRatio unpacked bytes for each packed byte, looked at once 16 MiB are unpacked
 * @param lineBytes one row of a CSV, line ends within quotes included; in XES one piece of markup or text
 * @param fieldBytes one field of a row, one value of XES
 * @param columns columns of a CSV
 * @param xmlDepth elements within elements
 * @param rows rows or events
 * @param activities distinct activities
 * @param faults how many faults a refusal names
 */
public record Limits(
        long fileBytes,
        long unpackedBytes,
        int unpackRatio,
        int lineBytes,
        int fieldBytes,
        int columns,
        int xmlDepth,
        int rows,
        int activities,
        int faults) {

    private static final Limits STANDARD =
            new Limits(4L << 30, 8L << 30, 200, 1 << 20, 1 << 16, 1_000, 32, 50_000_000, 10_000, 10);

    /** What the command line and the server use: files to 4 GiB, 50 million rows, 10,000 distinct activities. */
    public static Limits standard() {
        return STANDARD;
    }
}
