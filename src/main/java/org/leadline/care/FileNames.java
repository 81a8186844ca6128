package org.leadline.care;

import java.text.Normalizer;
import java.util.List;
import org.leadline.access.NoPatients;
import org.leadline.access.OneLine;
import org.leadline.care.intake.Fault;

/** The name that somebody's computer gave a file, made harmless: shown, never opened. */
final class FileNames {
    private static final int MOST = 120;

    private FileNames() {}

    /**
     * The last part of it, without what no line holds, cut in the middle where it is long; a patient's number in it is
     * not kept.
     */
    static String shown(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String printable = Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .map(point -> OneLine.canHold(point) ? point : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        int[] points = printable.codePoints().toArray();
        if (points.length > MOST) {
            int ending = 20;
            printable =
                    new String(points, 0, MOST - ending - 1) + "…" + new String(points, points.length - ending, ending);
        }
        return printable.isEmpty() ? "unnamed" : withoutNumber(printable);
    }

    /** The same faults, of the file as it was sent and not as it is stored. */
    static List<Fault> under(String shown, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(
                        fault.kind(),
                        shown,
                        fault.line(),
                        fault.column(),
                        fault.found(),
                        fault.expected(),
                        fault.remedy()))
                .toList();
    }

    private static String withoutNumber(String name) {
        return NoPatients.find(name).filter(NoPatients.Sign.NHS_NUMBER::equals).isPresent()
                ? name.replaceAll("[0-9]", "#")
                : name;
    }
}
