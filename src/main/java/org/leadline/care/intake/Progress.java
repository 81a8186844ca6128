package org.leadline.care.intake;

/** Hears how far a reading has come, about every half megabyte, one call at a time; it may come from any thread. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (bytesRead, bytesTotal, rowsRead) -> true;

    /**
     * Hears how far it is. Where a file is at fault it is read again to say why, and the count begins again.
     *
     * @param bytesRead bytes of the file read so far, packed bytes where it is packed
     * @param bytesTotal size of the file
     * @param rowsRead rows (XES: events) understood so far
     * @return false to stop the reading, which then ends in a {@link java.util.concurrent.CancellationException}
     */
    boolean goesOn(long bytesRead, long bytesTotal, long rowsRead);
}
